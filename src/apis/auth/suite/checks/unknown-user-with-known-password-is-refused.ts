import { answer, expected } from "../../../../conformance/check.ts";
import { defineRefusalCheck } from "../judging/outcome-check.ts";
import { unknownUser } from "../scenarios/unknown-user.ts";
import { unknownUsers } from "../scenarios/unknown-users.ts";

export const unknownUserWithKnownPasswordIsRefused = defineRefusalCheck({
  id: "auth/unknown-user-with-known-password-is-refused",
  title: "The password of a user logs in nobody else.",
  level: "must",
  requirements: ["auth/login/400/http-status"],
  source: "Real servers look for the user first, and compare only with the password of that user.",
  reads: {
    unknown: expected(unknownUser, "first"),
    withKnownPassword: answer(unknownUsers, "withKnownPassword"),
  },
  message: "The password of a user logged in a username that nobody has.",
});
