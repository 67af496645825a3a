import { answer, defineCheck } from "../../../../conformance/check.ts";
import { letsIn } from "../judging/judge-login.ts";
import { emailLogin } from "../scenarios/email-login.ts";
import { userLogin } from "../scenarios/user-login.ts";
import { wrappedUser } from "../scenarios/wrapped-user.ts";

export const logsInByEmail = defineCheck({
  id: "rocketchat/logs-in-by-email",
  title: "An e-mail address logs in under `email`, under `user` and in a user object.",
  level: "should",
  requirements: [],
  source:
    "Rocket.Chat's end-to-end tests log in by the last two; its code reads all three in every version.",
  reads: {
    email: answer(emailLogin, "login"),
    user: answer(userLogin, "byEmail"),
    wrapped: answer(wrappedUser, "byEmail"),
  },
  judge: letsIn,
});
