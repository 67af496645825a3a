import { answer, defineCheck } from "../../../../conformance/check.ts";
import { letsIn } from "../judging/judge-login.ts";
import { otherCase } from "../scenarios/other-case.ts";

export const usernamesIgnoreCase = defineCheck({
  id: "rocketchat/usernames-ignore-case",
  title: "A username logs in whatever the case of its letters.",
  level: "should",
  requirements: [],
  source: "Meteor looks for the exact name first and then for the only one that differs in case.",
  reads: { login: answer(otherCase, "byUsername") },
  judge: letsIn,
});
