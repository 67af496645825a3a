import { answer, defineCheck } from "../../../../conformance/check.ts";
import { keepsOut } from "../judging/judge-login.ts";
import { ldapOddLogin } from "../scenarios/ldap-odd-login.ts";

export const incompleteDirectoryLoginIsRefused = defineCheck({
  id: "rocketchat/incomplete-directory-login-is-refused",
  title: "A login at the directory without ldapOptions, or with an ldap that is false, is refused.",
  level: "info",
  requirements: ["rocketchat/login/ldap/ldap-options", "rocketchat/login/ldap/ldap"],
  source: "Servers of every version take neither for a login at the directory.",
  reads: {
    withoutOptions: answer(ldapOddLogin, "withoutOptions"),
    notLdap: answer(ldapOddLogin, "notLdap"),
  },
  judge: keepsOut,
});
