import { defineCheck } from "../../../../conformance/check.ts";
import { keepsOut } from "../judging/judge-login.ts";
import { wrongPasswordWithCode } from "../scenarios/wrong-password-with-code.ts";
import { refusalsOf } from "../judging/refusals-of.ts";

export const codeNeedsThePassword = defineCheck({
  id: "rocketchat/code-needs-the-password",
  title: "A right code does not make up for a wrong password.",
  level: "must",
  requirements: ["rocketchat/login/totp/password"],
  source: "The page: the password is that of the user.",
  reads: refusalsOf(wrongPasswordWithCode),
  judge: keepsOut,
});
