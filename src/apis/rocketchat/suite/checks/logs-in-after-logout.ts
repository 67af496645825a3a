import { answer, defineCheck } from "../../../../conformance/check.ts";
import { letsIn } from "../judging/judge-login.ts";
import { session } from "../scenarios/session.ts";

export const logsInAfterLogout = defineCheck({
  id: "rocketchat/logs-in-after-logout",
  title: "Who has logged out can log in again.",
  level: "must",
  requirements: ["rocketchat/login/request/password"],
  source: "The page: a username and its password log in. A logout changes neither.",
  reads: { login: answer(session, "loginAfterwards") },
  judge: letsIn,
});
