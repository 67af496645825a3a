import { defineScenario } from "../../../../conformance/scenario.ts";
import { swapCase, WRONG_PASSWORD } from "../../../../conformance/wrong-credentials.ts";
import { ldapLogin, OPERATOR } from "../requests/bodies.ts";
import { badLogin, jsonOf, malformed, strangeLogin } from "../requests/login-step.ts";

export const ldapWrongPassword = defineScenario({
  id: "rocketchat/ldap-wrong-password",
  title: "Log in at the directory with a password that is wrong, empty, missing or none",
  roles: ["ldap"],
  steps: {
    wrong: badLogin(
      "ldap",
      jsonOf("ldap", ({ username }) => ldapLogin({ username, password: WRONG_PASSWORD })),
    ),
    empty: badLogin(
      "ldap",
      jsonOf("ldap", ({ username }) => ldapLogin({ username, password: "" })),
    ),
    prefix: badLogin(
      "ldap",
      jsonOf("ldap", ({ username, password }, context) =>
        ldapLogin({
          username,
          password: context.secret("LDAP_PASSWORD_PREFIX", password.slice(0, -1)),
        }),
      ),
    ),
    missing: malformed(
      badLogin(
        "ldap",
        jsonOf("ldap", ({ username }) => ({ ldap: true, ldapOptions: [], username })),
      ),
    ),
    operator: malformed(
      badLogin(
        "ldap",
        jsonOf("ldap", (account) => ({ ...ldapLogin(account), ldapPass: OPERATOR })),
      ),
    ),
    truth: malformed(
      badLogin(
        "ldap",
        jsonOf("ldap", (account) => ({ ...ldapLogin(account), ldapPass: true })),
      ),
    ),
    array: malformed(
      badLogin(
        "ldap",
        jsonOf("ldap", (account) => ({ ...ldapLogin(account), ldapPass: [account.password] })),
      ),
    ),
    otherCase: badLogin(
      "ldap",
      jsonOf("ldap", ({ username, password }, context) => {
        const swapped = swapCase(password);
        // Without letters, the password twice.
        const wrong = swapped === password ? password + password : swapped;
        return ldapLogin({ username, password: context.secret("LDAP_PASSWORD_OTHER_CASE", wrong) });
      }),
    ),
    wildcard: strangeLogin(
      jsonOf("ldap", ({ password }) => ldapLogin({ username: "*", password })),
    ),
  },
});
