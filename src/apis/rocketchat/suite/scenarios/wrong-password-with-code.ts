import { postJson } from "../../../../conformance/draft.ts";
import { defineScenario } from "../../../../conformance/scenario.ts";
import { WRONG_PASSWORD } from "../../../../conformance/wrong-credentials.ts";
import { plainLogin, totpLogin, wrappedLogin } from "../requests/bodies.ts";
import { badLogin, jsonByEmail, jsonOf, withCode } from "../requests/login-step.ts";
import { LOGIN } from "../requests/paths.ts";

export const wrongPasswordWithCode = defineScenario({
  id: "rocketchat/wrong-password-with-code",
  title: "Log in with a wrong password as a user with a second factor",
  roles: ["totp"],
  steps: {
    withCode: badLogin(
      "totp",
      withCode({ role: "totp", use: { stepsAgo: 0 } }, (code, { username }) =>
        postJson(LOGIN, totpLogin(wrappedLogin({ username, password: WRONG_PASSWORD }), code)),
      ),
    ),
    flatCode: badLogin(
      "totp",
      withCode({ role: "totp", use: { stepsAgo: 0 } }, (code, { username }) =>
        postJson(LOGIN, { ...plainLogin({ username, password: WRONG_PASSWORD }), code }),
      ),
    ),
    byEmail: badLogin(
      "totp",
      jsonByEmail("totp", (email) => ({ user: { email }, password: WRONG_PASSWORD })),
    ),
    withoutCode: badLogin(
      "totp",
      jsonOf("totp", ({ username }) => plainLogin({ username, password: WRONG_PASSWORD })),
    ),
  },
});
