import { answer } from "../../../../conformance/check.ts";
import { defineRefusalCheck } from "../judging/outcome-check.ts";
import { incompleteCredentials } from "../scenarios/incomplete-credentials.ts";
import { usernameOfOtherType } from "../scenarios/username-of-other-type.ts";

export const missingUsernameIsRefused = defineRefusalCheck({
  id: "auth/missing-username-is-refused",
  title: "Nobody is logged in without a username.",
  level: "must",
  requirements: ["auth/login/request/username"],
  source: "PocketBase's own tests expect a refusal of empty parameters in every version.",
  reads: {
    noUsername: answer(incompleteCredentials, "noUsername"),
    nothing: answer(usernameOfOtherType, "nothing"),
  },
  message: "A login without a username succeeded.",
});
