import { postJson } from "../../../../conformance/draft.ts";
import { defineScenario } from "../../../../conformance/scenario.ts";
import { WRONG_PASSWORD } from "../../../../conformance/wrong-credentials.ts";
import { ldapLogin } from "../requests/bodies.ts";
import { badLogin, jsonOf, strangeLogin } from "../requests/login-step.ts";
import { LOGIN } from "../requests/paths.ts";

export const ldapStrangers = defineScenario({
  id: "rocketchat/ldap-strangers",
  title: "Log in at the directory as somebody whom it does not know",
  roles: ["member"],
  steps: {
    nobody: strangeLogin((context) =>
      postJson(LOGIN, ldapLogin({ username: context.nobody(), password: WRONG_PASSWORD })),
    ),
    nobodyEmpty: strangeLogin((context) =>
      postJson(LOGIN, ldapLogin({ username: context.nobody(), password: "" })),
    ),
    member: badLogin(
      "member",
      jsonOf("member", ({ username }) => ldapLogin({ username, password: WRONG_PASSWORD })),
    ),
  },
});
