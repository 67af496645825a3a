import { answer } from "../../../../../conformance/check.ts";
import { defineRefusalCheck } from "../../outcome-check.ts";
import { unknownUser as unknownUserScenario } from "../../scenarios/unknown-user.ts";

export const unknownUser = defineRefusalCheck({
  id: "auth/unknown-user",
  title: "A username that nobody has logs nobody in.",
  level: "must",
  requirements: ["auth/login/400/http-status"],
  source: "Real servers of every version refuse a user whom they do not know.",
  isEssential: true,
  reads: { first: answer(unknownUserScenario, "first") },
  message: "A username that nobody has was logged in.",
});
