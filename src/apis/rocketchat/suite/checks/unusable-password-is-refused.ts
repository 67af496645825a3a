import { defineCheck } from "../../../../conformance/check.ts";
import { keepsOut } from "../judging/judge-login.ts";
import { unusablePassword } from "../scenarios/unusable-password.ts";
import { refusalsOf } from "../judging/refusals-of.ts";

export const unusablePasswordIsRefused = defineCheck({
  id: "rocketchat/unusable-password-is-refused",
  title: "An object, an array, a number, a boolean or `null` is never a password.",
  level: "must",
  requirements: ["rocketchat/login/request/password"],
  source: "The page: the password is that of the user. Real servers answer 401 or 500.",
  reads: refusalsOf(unusablePassword),
  judge: keepsOut,
});
