import { answer } from "../../../../conformance/check.ts";
import { defineRefusalCheck } from "../judging/outcome-check.ts";
import { passwordOfOtherType } from "../scenarios/password-of-other-type.ts";

export const objectAsPasswordIsRefused = defineRefusalCheck({
  id: "auth/object-as-password-is-refused",
  title: "An operator of a query language is not a password.",
  level: "must",
  requirements: ["auth/login/request/password", "auth/login/400/http-status"],
  source: "Real servers refuse a password that is an object.",
  reads: { operator: answer(passwordOfOtherType, "operator") },
  message: "An object was taken for the password.",
});
