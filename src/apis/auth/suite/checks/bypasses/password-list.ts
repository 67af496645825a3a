import { answer } from "../../../../../conformance/check.ts";
import { defineRefusalCheck } from "../../outcome-check.ts";
import { passwordOfOtherType } from "../../scenarios/password-of-other-type.ts";

export const passwordList = defineRefusalCheck({
  id: "auth/password-list",
  title: "A list with the password is not the password.",
  level: "should",
  requirements: ["auth/login/request/password"],
  source: "Real servers refuse a password that is a list.",
  reads: { list: answer(passwordOfOtherType, "list") },
  message: "The password was taken out of a list.",
});
