import type { ExchangeCheck } from "../../../../conformance/check.ts";
import { bodyOf, isGoodLogin } from "../judging/replies.ts";

export const tokenIsNotEmpty: ExchangeCheck = {
  id: "auth/token-is-not-empty",
  title: "The token of a login is not empty.",
  level: "must",
  requirements: ["auth/login/200/token"],
  source: "Real servers of every version send a token.",
  applies: isGoodLogin,
  *each(exchange) {
    const { token } = bodyOf(exchange);
    // One that is missing or no string is a matter of the shape.
    if (typeof token !== "string" || token.trim() !== "") return;
    yield { exchange, message: "The token of the login is empty.", pointer: "/token" };
  },
};
