import { answer, defineCheck } from "../../../../conformance/check.ts";
import { letsIn } from "../judging/judge-login.ts";
import { wrappedUser } from "../scenarios/wrapped-user.ts";

export const logsInByWrappedUser = defineCheck({
  id: "rocketchat/logs-in-by-wrapped-user",
  title: "A user object with a username logs in without a second factor, too.",
  level: "should",
  requirements: [],
  source: "Rocket.Chat's end-to-end tests log in so.",
  reads: { byUsername: answer(wrappedUser, "byUsername") },
  judge: letsIn,
});
