import type { Shortfall } from "../check.ts";
import { type Exchange, isAccepted } from "../exchange.ts";

/** The shortfall of an answer that refuses what has to be let in. */
export function* judgeLetIn(exchange: Exchange, message: string): Generator<Shortfall> {
  if (isAccepted(exchange)) return;
  const { status } = exchange.response;
  yield { exchange, message, expected: "a status that is 2xx", received: status };
}

/** The shortfall of an answer that lets in what has to be refused. */
export function* judgeKeptOut(exchange: Exchange, message: string): Generator<Shortfall> {
  if (!isAccepted(exchange)) return;
  yield { exchange, message, expected: "a refusal", received: exchange.response.status };
}

/** The shortfall of an answer with another status than the one that is right. */
export function* judgeStatusIs(
  exchange: Exchange,
  expected: number,
  message: string,
): Generator<Shortfall> {
  const { status } = exchange.response;
  if (status !== expected) yield { exchange, message, expected, received: status };
}
