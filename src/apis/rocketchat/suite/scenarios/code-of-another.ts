import { postJson } from "../../../../conformance/draft.ts";
import { defineScenario } from "../../../../conformance/scenario.ts";
import { totpLogin, wrappedLogin } from "../requests/bodies.ts";
import { badLogin, withCode } from "../requests/login-step.ts";
import { LOGIN } from "../requests/paths.ts";

export const codeOfAnother = defineScenario({
  id: "rocketchat/code-of-another",
  title: "Log in with the code of another user",
  roles: ["totp", "ldap-totp"],
  steps: {
    login: badLogin("totp", (context) =>
      withCode({ role: "ldap-totp", use: { stepsAgo: 0 } }, (code) =>
        postJson(LOGIN, totpLogin(wrappedLogin(context.account("totp")), code)),
      )(context),
    ),
  },
});
