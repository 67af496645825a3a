import { postJson } from "../../../../conformance/draft.ts";
import { defineScenario } from "../../../../conformance/scenario.ts";
import { ldapLogin, totpLogin } from "../requests/bodies.ts";
import { goodLogin, withCode } from "../requests/login-step.ts";
import { LOGIN } from "../requests/paths.ts";

export const ldapTotp = defineScenario({
  id: "rocketchat/ldap-totp",
  title: "Log in at the directory with a second factor",
  roles: ["ldap-totp"],
  steps: {
    login: goodLogin(
      "ldap-totp",
      withCode({ role: "ldap-totp" }, (code, account) =>
        postJson(LOGIN, totpLogin(ldapLogin(account), code)),
      ),
    ),
  },
});
