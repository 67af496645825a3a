import { answer, defineCheck } from "../../../../conformance/check.ts";
import { letsIn } from "../judging/judge-login.ts";
import { flatCode } from "../scenarios/flat-code.ts";

export const logsInWithFlatCode = defineCheck({
  id: "rocketchat/logs-in-with-flat-code",
  title: "A code beside the password logs in, too.",
  level: "should",
  requirements: [],
  source: "Servers of every version take it, and later pages of the project show it.",
  reads: { login: answer(flatCode, "right") },
  judge: letsIn,
});
