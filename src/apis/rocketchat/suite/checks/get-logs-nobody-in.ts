import { answer, defineCheck } from "../../../../conformance/check.ts";
import { findTokens } from "../judging/find-tokens.ts";
import { loginByGet } from "../scenarios/login-by-get.ts";

export const getLogsNobodyIn = defineCheck({
  id: "rocketchat/get-logs-nobody-in",
  title: "Nobody logs in by GET.",
  level: "must",
  requirements: ["rocketchat/login/route"],
  source: "The page: the login is a POST.",
  reads: { login: answer(loginByGet, "login") },
  *judge({ login: exchange }) {
    // A page for people may be answered with 200; a token may not.
    for (const pointer of findTokens(exchange.response)) {
      yield { exchange, message: "The answer to a GET holds a token.", pointer };
    }
  },
});
