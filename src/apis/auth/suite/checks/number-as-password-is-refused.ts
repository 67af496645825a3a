import { answer } from "../../../../conformance/check.ts";
import { defineRefusalCheck } from "../judging/outcome-check.ts";
import { emptyPasswordOfOtherType } from "../scenarios/empty-password-of-other-type.ts";
import { passwordOfOtherType } from "../scenarios/password-of-other-type.ts";

export const numberAsPasswordIsRefused = defineRefusalCheck({
  id: "auth/number-as-password-is-refused",
  title: "A number is not a password.",
  level: "must",
  requirements: ["auth/login/request/password", "auth/login/400/http-status"],
  source: "Real servers refuse a password that is a number.",
  reads: {
    number: answer(passwordOfOtherType, "number"),
    zero: answer(emptyPasswordOfOtherType, "zero"),
  },
  message: "A number was taken for the password.",
});
