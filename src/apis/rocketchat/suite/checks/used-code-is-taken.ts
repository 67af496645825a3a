import { answer, defineCheck } from "../../../../conformance/check.ts";
import { letsIn } from "../judging/judge-login.ts";
import { totpByUsername } from "../scenarios/totp-by-username.ts";

export const usedCodeIsTaken = defineCheck({
  id: "rocketchat/used-code-is-taken",
  title: "A code that was used is taken again within its time step.",
  level: "info",
  requirements: ["rocketchat/login/totp/needed"],
  source:
    "All versions take it; RFC 6238, section 5.2, says that it must not be. Either is right here.",
  reads: { again: answer(totpByUsername, "again") },
  judge: letsIn,
});
