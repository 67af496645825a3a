import { postJson } from "../../../../conformance/draft.ts";
import { defineScenario } from "../../../../conformance/scenario.ts";
import { plainLogin, totpLogin } from "../requests/bodies.ts";
import { badLogin, goodLogin, withCode } from "../requests/login-step.ts";
import { LOGIN } from "../requests/paths.ts";
import { toHeaders, withSession } from "../requests/session-step.ts";

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
    withoutCode: badLogin(
      "totp",
      withSession("login", (given, context) =>
        postJson(LOGIN, plainLogin(context.account("totp")), toHeaders(given)),
      ),
    ),
    resumed: goodLogin(
      "totp",
      withSession("login", ({ authToken }) => postJson(LOGIN, { resume: authToken })),
    ),
  },
});
