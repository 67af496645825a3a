import { answer } from "../../../../conformance/check.ts";
import { defineRefusalCheck } from "../judging/outcome-check.ts";
import { unknownUser } from "../scenarios/unknown-user.ts";

export const unknownUserIsRefused = defineRefusalCheck({
  id: "auth/unknown-user-is-refused",
  title: "A username that nobody has logs nobody in.",
  level: "must",
  requirements: ["auth/login/400/http-status"],
  source: "Real servers of every version refuse a user whom they do not know.",
  isEssential: true,
  reads: { first: answer(unknownUser, "first") },
  message: "A username that nobody has was logged in.",
});
