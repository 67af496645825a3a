import { answer, defineCheck } from "../../../../conformance/check.ts";
import { letsIn } from "../judging/judge-login.ts";
import { totpByEmail } from "../scenarios/totp-by-email.ts";

export const resumeNeedsNoCode = defineCheck({
  id: "rocketchat/resume-needs-no-code",
  title: "Who goes on with a session is not asked for a code again.",
  level: "should",
  requirements: [],
  source: "Servers of every version ask for the second factor at the login alone.",
  reads: { resumed: answer(totpByEmail, "resumed") },
  judge: letsIn,
});
