import type { ExchangeCheck } from "../../../../conformance/check.ts";
import { asObject } from "../../../../lib/json.ts";
import { readCookie } from "../judging/read-cookie.ts";
import { isGoodLogin, tokenOf } from "../judging/replies.ts";

export const loginSetsTheCookie: ExchangeCheck = {
  id: "auth/login-sets-the-cookie",
  title: "A login sets the cookie pb_auth to its token.",
  level: "info",
  requirements: [],
  source:
    "The real service needs the cookie for the rest of its API; the page does not mention it.",
  applies: isGoodLogin,
  *each(exchange) {
    const { token } = asObject(readCookie(exchange));
    if (typeof token === "string" && token === tokenOf(exchange)) return;
    yield { exchange, message: "The reply sets no cookie pb_auth with the token of the login." };
  },
};
