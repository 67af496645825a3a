import { answer, defineCheck } from "../../../../conformance/check.ts";
import { letsIn } from "../judging/judge-login.ts";
import { wrappedUser } from "../scenarios/wrapped-user.ts";

export const logsInByUserId = defineCheck({
  id: "rocketchat/logs-in-by-user-id",
  title: "A user object with the id that a login gave logs in.",
  level: "should",
  requirements: [],
  source:
    "Meteor, which judges the logins of every version, takes an id, a username or an e-mail address.",
  reads: { byId: answer(wrappedUser, "byId") },
  judge: letsIn,
});
