import { answer, defineCheck } from "../../../../conformance/check.ts";
import { letsIn } from "../judging/judge-login.ts";
import { ldapJson } from "../scenarios/ldap-json.ts";

export const logsInAtDirectory = defineCheck({
  id: "rocketchat/logs-in-at-directory",
  title: "A user of the directory logs in with the page's body, as JSON.",
  level: "must",
  requirements: [
    "rocketchat/login/json/example",
    "rocketchat/login/ldap/as-usual",
    "rocketchat/login/ldap/ldap",
    "rocketchat/login/ldap/ldap-options",
    "rocketchat/login/ldap/ldap-pass",
    "rocketchat/login/ldap/username",
    "rocketchat/login/json/media-type",
  ],
  source: "The page's example.",
  reads: { login: answer(ldapJson, "login") },
  judge: letsIn,
});
