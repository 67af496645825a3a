import { defineCheck } from "../../../../conformance/check.ts";
import { keepsOut } from "../judging/judge-login.ts";
import { withoutCode } from "../scenarios/without-code.ts";
import { refusalsOf } from "../judging/refusals-of.ts";
import { withoutCodeInOtherForms } from "../scenarios/without-code-in-other-forms.ts";
import { totpByEmail } from "../scenarios/totp-by-email.ts";

export const codeIsNeeded = defineCheck({
  id: "rocketchat/code-is-needed",
  title: "A user with a second factor is not logged in without a code.",
  level: "must",
  requirements: ["rocketchat/login/totp/needed"],
  source: "The page: such a user has to send a code.",
  reads: refusalsOf(withoutCode, withoutCodeInOtherForms, totpByEmail),
  judge: keepsOut,
});
