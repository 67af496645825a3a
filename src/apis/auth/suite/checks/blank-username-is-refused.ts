import { answer } from "../../../../conformance/check.ts";
import { defineRefusalCheck } from "../judging/outcome-check.ts";
import { incompleteCredentials } from "../scenarios/incomplete-credentials.ts";

export const blankUsernameIsRefused = defineRefusalCheck({
  id: "auth/blank-username-is-refused",
  title: "A blank username logs nobody in.",
  level: "must",
  requirements: ["auth/login/request/username", "auth/login/400/http-status"],
  source: "Real servers refuse a blank username as they refuse one that is missing.",
  reads: { blankUsername: answer(incompleteCredentials, "blankUsername") },
  message: "A blank username was logged in.",
});
