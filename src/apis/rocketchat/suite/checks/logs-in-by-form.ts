import { answer, defineCheck } from "../../../../conformance/check.ts";
import { letsIn } from "../judging/judge-login.ts";
import { refusesForms } from "../judging/version.ts";
import { formLogin } from "../scenarios/form-login.ts";
import { serverVersion } from "../scenarios/server-version.ts";

export const logsInByForm = defineCheck({
  id: "rocketchat/logs-in-by-form",
  title: "A username and its password log in as form data.",
  level: "should",
  requirements: ["rocketchat/login/form/media-type"],
  source: "Clients in use send forms; every version takes them but 7.6, a known regression.",
  reads: { login: answer(formLogin, "right"), info: answer(serverVersion, "info") },
  *judge({ login, info }) {
    const known = refusesForms(info) ? { level: "profile" as const } : {};
    for (const shortfall of letsIn({ login })) yield { ...shortfall, ...known };
  },
});
