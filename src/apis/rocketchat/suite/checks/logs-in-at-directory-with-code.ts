import { answer, defineCheck } from "../../../../conformance/check.ts";
import { letsIn } from "../judging/judge-login.ts";
import { ldapTotp } from "../scenarios/ldap-totp.ts";

export const logsInAtDirectoryWithCode = defineCheck({
  id: "rocketchat/logs-in-at-directory-with-code",
  title: "A user of the directory logs in with a code, in the wrapped form.",
  level: "profile",
  requirements: ["rocketchat/login/ldap/totp", "rocketchat/login/totp/login"],
  source: "The page: for a user of the directory with a second factor everything stays the same.",
  reads: { login: answer(ldapTotp, "login") },
  judge: letsIn,
});
