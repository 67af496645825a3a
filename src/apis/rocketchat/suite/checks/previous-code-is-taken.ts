import { answer, defineCheck } from "../../../../conformance/check.ts";
import { letsIn } from "../judging/judge-login.ts";
import { oldCode } from "../scenarios/old-code.ts";

export const previousCodeIsTaken = defineCheck({
  id: "rocketchat/previous-code-is-taken",
  title: "The code of the time step before is still taken.",
  level: "info",
  requirements: [],
  source: "RFC 6238, section 5.2, recommends it, and it is the default of real servers.",
  reads: { previous: answer(oldCode, "previous") },
  judge: letsIn,
});
