import { postJson } from "../../../../conformance/draft.ts";
import { defineScenario } from "../../../../conformance/scenario.ts";
import { totpLogin } from "../requests/bodies.ts";
import { goodLogin, withCode } from "../requests/login-step.ts";
import { LOGIN } from "../requests/paths.ts";
import { withSession } from "../requests/session-step.ts";

export const totpByEmail = defineScenario({
  id: "rocketchat/totp-by-email",
  title: "Log in with a second factor, by e-mail address, and go on with the session",
  roles: ["totp"],
  steps: {
    login: goodLogin(
      "totp",
      withCode({ role: "totp" }, (code, { email, password }) =>
        postJson(LOGIN, totpLogin({ user: { email }, password }, code)),
      ),
    ),
    resumed: goodLogin(
      "totp",
      withSession("login", ({ authToken }) => postJson(LOGIN, { resume: authToken })),
    ),
  },
});
