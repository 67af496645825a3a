import { answer, defineCheck } from "../../../../conformance/check.ts";
import { letsIn } from "../judging/judge-login.ts";
import { unusedCode } from "../scenarios/unused-code.ts";

export const unusedCodeIsIgnored = defineCheck({
  id: "rocketchat/unused-code-is-ignored",
  title: "A code is ignored for a user without a second factor.",
  level: "should",
  requirements: [],
  source: "Servers of every version ask for a second factor only where the user has one.",
  reads: { login: answer(unusedCode, "login") },
  judge: letsIn,
});
