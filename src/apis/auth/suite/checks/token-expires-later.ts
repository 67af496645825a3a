import type { ExchangeCheck } from "../../../../conformance/check.ts";
import { readJwt } from "../judging/read-jwt.ts";
import { isGoodLogin, tokenOf } from "../judging/replies.ts";

export const tokenExpiresLater: ExchangeCheck = {
  id: "auth/token-expires-later",
  title: "A token expires, and not yet.",
  level: "should",
  requirements: ["auth/login/200/token"],
  source: "Real servers of every version issue tokens for some days.",
  applies: (exchange) => isGoodLogin(exchange) && readJwt(tokenOf(exchange) ?? "") !== undefined,
  *each(exchange, { now }) {
    const received = readJwt(tokenOf(exchange) ?? "")?.payload["exp"];
    if (typeof received === "number" && received * 1000 > now) return;
    const message =
      received === undefined ? "The token never expires." : "The token has expired already.";
    yield { exchange, message, pointer: "/token", expected: "a time to come", received };
  },
};
