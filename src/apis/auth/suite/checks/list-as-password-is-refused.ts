import { answer } from "../../../../conformance/check.ts";
import { defineRefusalCheck } from "../judging/outcome-check.ts";
import { passwordOfOtherType } from "../scenarios/password-of-other-type.ts";

export const listAsPasswordIsRefused = defineRefusalCheck({
  id: "auth/list-as-password-is-refused",
  title: "A list with the password is not the password.",
  level: "should",
  requirements: ["auth/login/request/password"],
  source: "Real servers refuse a password that is a list.",
  reads: { list: answer(passwordOfOtherType, "list") },
  message: "The password was taken out of a list.",
});
