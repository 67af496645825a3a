import { answer, defineCheck } from "../../../../conformance/check.ts";
import { letsIn } from "../judging/judge-login.ts";
import { refusesForms } from "../judging/version.ts";
import { ldapForm } from "../scenarios/ldap-form.ts";
import { serverVersion } from "../scenarios/server-version.ts";

export const logsInAtDirectoryByForm = defineCheck({
  id: "rocketchat/logs-in-at-directory-by-form",
  title: "A user of the directory logs in with the page's body, as form data.",
  level: "must",
  requirements: [
    "rocketchat/login/form/example",
    "rocketchat/login/form/media-type",
    "rocketchat/login/ldap/as-usual",
    "rocketchat/login/ldap/ldap",
    "rocketchat/login/ldap/ldap-options",
    "rocketchat/login/ldap/ldap-pass",
    "rocketchat/login/ldap/username",
  ],
  source: "The page's example. Version 7.6 refuses forms, a known regression.",
  reads: { login: answer(ldapForm, "login"), info: answer(serverVersion, "info") },
  *judge({ login, info }) {
    const known = refusesForms(info) ? { level: "profile" as const } : {};
    for (const shortfall of letsIn({ login })) yield { ...shortfall, ...known };
  },
});
