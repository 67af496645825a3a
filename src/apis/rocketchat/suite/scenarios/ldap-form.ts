import { postForm } from "../../../../conformance/draft.ts";
import { defineScenario } from "../../../../conformance/scenario.ts";
import { ldapForm as formOf } from "../requests/bodies.ts";
import { goodLogin } from "../requests/login-step.ts";
import { LOGIN } from "../requests/paths.ts";

export const ldapForm = defineScenario({
  id: "rocketchat/ldap-form",
  title: "Log in at the directory, as form data",
  roles: ["ldap"],
  steps: {
    login: goodLogin("ldap", (context) => postForm(LOGIN, formOf(context.account("ldap")))),
  },
});
