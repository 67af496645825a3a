import { answer } from "../../../../conformance/check.ts";
import { defineRefusalCheck } from "../judging/outcome-check.ts";
import { emptyPasswordOfOtherType } from "../scenarios/empty-password-of-other-type.ts";
import { passwordOfOtherType } from "../scenarios/password-of-other-type.ts";

export const trueAsPasswordIsRefused = defineRefusalCheck({
  id: "auth/true-as-password-is-refused",
  title: "Neither true nor false is a password.",
  level: "must",
  requirements: ["auth/login/request/password", "auth/login/400/http-status"],
  source: "Real servers refuse a password that is a boolean.",
  reads: {
    truth: answer(passwordOfOtherType, "truth"),
    falsehood: answer(emptyPasswordOfOtherType, "falsehood"),
  },
  message: "A boolean was taken for the password.",
});
