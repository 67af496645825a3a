import type { Check } from "../../../../conformance/check.ts";
import { judgeStatusIs } from "../../../../conformance/judging/outcome.ts";
import { isGoodLogin } from "../judging/login-exchange.ts";

export const loginGets200: Check = {
  id: "rocketchat/login-gets-200",
  title: "A login that succeeds is answered with 200.",
  level: "must",
  requirements: ["rocketchat/login/200/http-status"],
  source: "The page shows a result and no status; servers of every version answer 200.",
  applies: isGoodLogin,
  each: (exchange) =>
    judgeStatusIs(exchange, 200, "A login that succeeded is not answered with 200."),
};
