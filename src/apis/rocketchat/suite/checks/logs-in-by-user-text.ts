import { answer, defineCheck } from "../../../../conformance/check.ts";
import { letsIn } from "../judging/judge-login.ts";
import { userLogin } from "../scenarios/user-login.ts";

export const logsInByUserText = defineCheck({
  id: "rocketchat/logs-in-by-user-text",
  title: "The username logs in under the key `user`, too.",
  level: "should",
  requirements: [],
  source: "Rocket.Chat's end-to-end tests log in so, and its later pages show it.",
  reads: { login: answer(userLogin, "byName") },
  judge: letsIn,
});
