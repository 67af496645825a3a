import { postForm } from "../../../../conformance/draft.ts";
import { defineScenario } from "../../../../conformance/scenario.ts";
import { WRONG_PASSWORD } from "../../../../conformance/wrong-credentials.ts";
import { ldapForm, ldapLogin } from "../requests/bodies.ts";
import { badLogin, jsonOf, malformed, strangeLogin } from "../requests/login-step.ts";
import { LOGIN } from "../requests/paths.ts";

export const ldapInOtherForms = defineScenario({
  id: "rocketchat/ldap-in-other-forms",
  title:
    "Log in at the directory with a wrong password in odd forms, and under names that are filters",
  roles: ["ldap"],
  steps: {
    form: badLogin("ldap", (context) => {
      const { username } = context.account("ldap");
      return postForm(LOGIN, ldapForm({ username, password: WRONG_PASSWORD }));
    }),
    nothing: malformed(
      badLogin(
        "ldap",
        jsonOf("ldap", (account) => ({ ...ldapLogin(account), ldapPass: null })),
      ),
    ),
    notLdap: malformed(
      badLogin(
        "ldap",
        jsonOf("ldap", ({ username }) => ({
          ...ldapLogin({ username, password: WRONG_PASSWORD }),
          ldap: false,
        })),
      ),
    ),
    star: malformed(
      strangeLogin(
        jsonOf("ldap", ({ username, password }) =>
          ldapLogin({ username: `${username}*`, password }),
        ),
      ),
    ),
    filter: malformed(
      strangeLogin(
        jsonOf("ldap", ({ username, password }) =>
          ldapLogin({ username: `${username})(|(uid=*`, password }),
        ),
      ),
    ),
  },
});
