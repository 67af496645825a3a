import { answer } from "../../../../conformance/check.ts";
import { defineRefusalCheck } from "../judging/outcome-check.ts";
import { incompleteCredentials } from "../scenarios/incomplete-credentials.ts";

export const blankPasswordIsRefused = defineRefusalCheck({
  id: "auth/blank-password-is-refused",
  title: "A blank password logs nobody in.",
  level: "must",
  requirements: ["auth/login/request/password", "auth/login/400/http-status"],
  source: "Real servers refuse a blank password as they refuse one that is missing.",
  reads: { blankPassword: answer(incompleteCredentials, "blankPassword") },
  message: "A blank password was taken.",
});
