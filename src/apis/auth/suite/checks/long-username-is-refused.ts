import { answer, expected } from "../../../../conformance/check.ts";
import { defineRefusalCheck } from "../judging/outcome-check.ts";
import { longCredentials } from "../scenarios/long-credentials.ts";
import { unknownUser } from "../scenarios/unknown-user.ts";

export const longUsernameIsRefused = defineRefusalCheck({
  id: "auth/long-username-is-refused",
  title: "A username that is far too long logs nobody in.",
  level: "must",
  requirements: ["auth/login/400/http-status"],
  source: "Real servers refuse what is longer than 255 characters.",
  reads: { unknown: expected(unknownUser, "first"), username: answer(longCredentials, "username") },
  message: "A username of 300 characters was logged in.",
});
