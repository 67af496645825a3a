import { answer, defineCheck } from "../../../../conformance/check.ts";
import { letsIn } from "../judging/judge-login.ts";
import { otherCase } from "../scenarios/other-case.ts";

export const addressesIgnoreCase = defineCheck({
  id: "rocketchat/addresses-ignore-case",
  title: "An e-mail address logs in whatever the case of its letters.",
  level: "should",
  requirements: [],
  source:
    "Meteor looks for the exact address first and then for the only one that differs in case.",
  reads: { login: answer(otherCase, "byEmail") },
  judge: letsIn,
});
