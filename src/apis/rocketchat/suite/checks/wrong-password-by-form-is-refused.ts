import { answer, defineCheck } from "../../../../conformance/check.ts";
import { keepsOut } from "../judging/judge-login.ts";
import { formLogin } from "../scenarios/form-login.ts";

export const wrongPasswordByFormIsRefused = defineCheck({
  id: "rocketchat/wrong-password-by-form-is-refused",
  title: "A wrong password in form data logs nobody in.",
  level: "must",
  requirements: ["rocketchat/login/request/password"],
  source:
    "The page: the password is that of the user. Its example of a form carries the same login.",
  reads: { wrong: answer(formLogin, "wrong") },
  judge: keepsOut,
});
