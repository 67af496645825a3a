import { defineScenario } from "../../../../conformance/scenario.ts";
import { ldapLogin } from "../requests/bodies.ts";
import { jsonOf, malformed, openLogin } from "../requests/login-step.ts";

export const ldapOddLogin = defineScenario({
  id: "rocketchat/ldap-odd-login",
  title: "Log in at the directory with less than the whole form",
  roles: ["ldap"],
  steps: {
    withoutOptions: malformed(
      openLogin(
        "ldap",
        jsonOf("ldap", ({ username, password }) => ({ ldap: true, ldapPass: password, username })),
      ),
    ),
    notLdap: malformed(
      openLogin(
        "ldap",
        jsonOf("ldap", (account) => ({ ...ldapLogin(account), ldap: false })),
      ),
    ),
  },
});
