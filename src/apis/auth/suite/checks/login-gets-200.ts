import type { ExchangeCheck } from "../../../../conformance/check.ts";
import { judgeStatusIs } from "../../../../conformance/judging/outcome.ts";
import { isGoodLogin } from "../judging/replies.ts";

export const loginGets200: ExchangeCheck = {
  id: "auth/login-gets-200",
  title: "A login that succeeds is answered with 200.",
  level: "must",
  requirements: ["auth/login/200/http-status"],
  source: "Real servers of every version answer 200.",
  applies: isGoodLogin,
  each: (exchange) =>
    judgeStatusIs(exchange, 200, "A login that succeeded is not answered with 200."),
};
