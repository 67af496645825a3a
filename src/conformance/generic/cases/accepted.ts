import type { Level } from "../../../report/finding.ts";
import type { Shortfall } from "../../check.ts";
import { type Exchange, isAccepted } from "../../exchange.ts";

/** The shortfall of an answer that lets in what a correct server refuses. */
export function* judgeAccepted(
  exchange: Exchange,
  message: string,
  level?: Level,
): Generator<Shortfall> {
  if (!isAccepted(exchange)) return;
  const { status } = exchange.response;
  yield { exchange, message, expected: "a refusal", received: status, ...(level && { level }) };
}
