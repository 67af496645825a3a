import type { ExchangeCheck } from "../../../../conformance/check.ts";
import { readJwt } from "../judging/read-jwt.ts";
import { isGoodLogin, tokenOf } from "../judging/replies.ts";

/** Nobody means a token to live longer: the number is one of milliseconds, or of no time at all. */
const TOO_LATE = Date.UTC(2200);

export const tokenExpiresLater: ExchangeCheck = {
  id: "auth/token-expires-later",
  title: "A token expires, and not yet.",
  level: "should",
  requirements: ["auth/login/200/token"],
  source: "Real servers of every version issue tokens for some days.",
  applies: (exchange) => isGoodLogin(exchange) && readJwt(tokenOf(exchange) ?? "") !== undefined,
  *each(exchange, { now }) {
    const received = readJwt(tokenOf(exchange) ?? "")?.payload["exp"];
    const end = typeof received === "number" ? received * 1000 : undefined;
    if (end !== undefined && end > now && end < TOO_LATE) return;
    yield {
      exchange,
      message: describeEnd(end, now),
      pointer: "/token",
      expected: "a time to come",
      received,
    };
  },
};

function describeEnd(end: number | undefined, now: number): string {
  if (end === undefined) return "The token never expires.";
  return end <= now ? "The token has expired already." : "The token expires after centuries.";
}
