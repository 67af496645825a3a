import { defineScenario } from "../../../../conformance/scenario.ts";
import { ldapLogin } from "../requests/bodies.ts";
import { goodLogin, jsonOf } from "../requests/login-step.ts";

export const ldapJson = defineScenario({
  id: "rocketchat/ldap-json",
  title: "Log in at the directory, as JSON",
  roles: ["ldap"],
  steps: {
    login: goodLogin(
      "ldap",
      jsonOf("ldap", (account) => ldapLogin(account)),
    ),
    objectOptions: goodLogin(
      "ldap",
      jsonOf("ldap", (account) => ldapLogin(account, {})),
    ),
    textOptions: goodLogin(
      "ldap",
      jsonOf("ldap", (account) => ldapLogin(account, "[]")),
    ),
  },
});
