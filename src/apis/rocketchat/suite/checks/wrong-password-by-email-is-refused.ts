import { answer, defineCheck } from "../../../../conformance/check.ts";
import { keepsOut } from "../judging/judge-login.ts";
import { emailLogin } from "../scenarios/email-login.ts";

export const wrongPasswordByEmailIsRefused = defineCheck({
  id: "rocketchat/wrong-password-by-email-is-refused",
  title: "A wrong password with an e-mail address logs nobody in.",
  level: "must",
  requirements: ["rocketchat/login/request/password"],
  source: "The page: the password is that of the user, however the user is named.",
  reads: { wrong: answer(emailLogin, "wrong") },
  judge: keepsOut,
});
