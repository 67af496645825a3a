import { answer } from "../../../../conformance/check.ts";
import { defineRefusalCheck } from "../judging/outcome-check.ts";
import { emptyPasswordOfOtherType } from "../scenarios/empty-password-of-other-type.ts";
import { passwordOfOtherType } from "../scenarios/password-of-other-type.ts";

export const objectAsPasswordIsRefused = defineRefusalCheck({
  id: "auth/object-as-password-is-refused",
  title: "Neither an object nor an empty list is a password.",
  level: "must",
  requirements: ["auth/login/request/password", "auth/login/400/http-status"],
  source: "Real servers refuse a password that is an object.",
  reads: {
    operator: answer(passwordOfOtherType, "operator"),
    greater: answer(passwordOfOtherType, "greater"),
    pattern: answer(passwordOfOtherType, "pattern"),
    emptyObject: answer(emptyPasswordOfOtherType, "emptyObject"),
    emptyList: answer(emptyPasswordOfOtherType, "emptyList"),
  },
  message: "An object or an empty list was taken for the password.",
});
