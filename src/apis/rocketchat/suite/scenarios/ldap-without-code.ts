import { postJson } from "../../../../conformance/draft.ts";
import { defineScenario } from "../../../../conformance/scenario.ts";
import { ldapLogin, totpLogin } from "../requests/bodies.ts";
import { badLogin, jsonOf, withCode } from "../requests/login-step.ts";
import { LOGIN } from "../requests/paths.ts";

export const ldapWithoutCode = defineScenario({
  id: "rocketchat/ldap-without-code",
  title: "Log in at the directory without the second factor",
  roles: ["ldap-totp"],
  profiles: ["5", "8"],
  steps: {
    without: badLogin(
      "ldap-totp",
      jsonOf("ldap-totp", (account) => ldapLogin(account)),
    ),
    wrong: badLogin(
      "ldap-totp",
      withCode({ role: "ldap-totp", use: "wrong" }, (code, account) =>
        postJson(LOGIN, totpLogin(ldapLogin(account), code)),
      ),
    ),
  },
});
