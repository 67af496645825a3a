import { answer } from "../../../../conformance/check.ts";
import { defineRefusalCheck } from "../judging/outcome-check.ts";
import { emptyPasswordOfOtherType } from "../scenarios/empty-password-of-other-type.ts";
import { incompleteCredentials } from "../scenarios/incomplete-credentials.ts";

export const missingPasswordIsRefused = defineRefusalCheck({
  id: "auth/missing-password-is-refused",
  title: "Nobody is logged in without a password.",
  level: "must",
  requirements: ["auth/login/request/password"],
  source: "PocketBase's own tests expect a refusal of empty parameters in every version.",
  reads: {
    noPassword: answer(incompleteCredentials, "noPassword"),
    nothing: answer(emptyPasswordOfOtherType, "nothing"),
  },
  message: "A login without a password succeeded.",
});
