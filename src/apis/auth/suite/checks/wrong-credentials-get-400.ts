import type { ExchangeCheck } from "../../../../conformance/check.ts";
import { judgeStatusIs } from "../../../../conformance/judging/outcome.ts";
import { isWrongLogin, saysRefused } from "../judging/replies.ts";

export const wrongCredentialsGet400: ExchangeCheck = {
  id: "auth/wrong-credentials-get-400",
  title: "Wrong credentials are refused with 400.",
  level: "must",
  requirements: ["auth/login/400/http-status"],
  source: "Real servers of every version answer 400 to a wrong password and to an unknown user.",
  applies: (exchange) => isWrongLogin(exchange) || saysRefused(exchange),
  each: (exchange) => judgeStatusIs(exchange, 400, "Wrong credentials are not refused with 400."),
};
