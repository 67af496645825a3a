import { answer, defineCheck } from "../../../../conformance/check.ts";
import { letsIn } from "../judging/judge-login.ts";
import { codeHeader } from "../scenarios/code-header.ts";

export const logsInWithCodeHeader = defineCheck({
  id: "rocketchat/logs-in-with-code-header",
  title: "A code in the header X-2FA-Code logs in, too.",
  level: "profile",
  requirements: [],
  source: "Servers from about 3.x on read it.",
  profiles: ["5", "8"],
  reads: { login: answer(codeHeader, "login") },
  judge: letsIn,
});
