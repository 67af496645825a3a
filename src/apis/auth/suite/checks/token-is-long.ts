import type { ExchangeCheck } from "../../../../conformance/check.ts";
import { isGoodLogin, tokenOf } from "../judging/replies.ts";

/** RFC 6749, section 10.10 asks for 128 bits; in base64 these take 22 characters. */
const LEAST = 22;

export const tokenIsLong: ExchangeCheck = {
  id: "auth/token-is-long",
  title: "A token is too long to be guessed.",
  level: "should",
  requirements: ["auth/login/200/token"],
  source: "RFC 6749, section 10.10: nobody may guess a token.",
  applies: isGoodLogin,
  *each(exchange) {
    const token = tokenOf(exchange);
    if (token === undefined || token.length >= LEAST) return;
    const message = "The token is short enough to be guessed.";
    const expected = `at least ${LEAST} characters`;
    yield {
      exchange,
      message,
      pointer: "/token",
      expected,
      received: `${token.length} characters`,
    };
  },
};
