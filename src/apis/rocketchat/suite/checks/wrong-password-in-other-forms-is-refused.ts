import { defineCheck } from "../../../../conformance/check.ts";
import { keepsOut } from "../judging/judge-login.ts";
import { refusalsOf } from "../judging/refusals-of.ts";
import { wrongPasswordInOtherForms } from "../scenarios/wrong-password-in-other-forms.ts";

export const wrongPasswordInOtherFormsIsRefused = defineCheck({
  id: "rocketchat/wrong-password-in-other-forms-is-refused",
  title: "A wrong password logs nobody in, however the user is named and whoever has a session.",
  level: "must",
  requirements: ["rocketchat/login/request/password"],
  source: "The page: the password is that of the user, however the user is named.",
  reads: refusalsOf(wrongPasswordInOtherForms),
  judge: keepsOut,
});
