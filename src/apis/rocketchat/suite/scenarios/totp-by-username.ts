import { postJson } from "../../../../conformance/draft.ts";
import { defineScenario } from "../../../../conformance/scenario.ts";
import { totpLogin, wrappedLogin } from "../requests/bodies.ts";
import { goodLogin, openLogin, withCode } from "../requests/login-step.ts";
import { LOGIN } from "../requests/paths.ts";

export const totpByUsername = defineScenario({
  id: "rocketchat/totp-by-username",
  title: "Log in with a second factor, by username, and send the same code again",
  roles: ["totp"],
  steps: {
    login: goodLogin(
      "totp",
      withCode({ role: "totp" }, (code, account) =>
        postJson(LOGIN, totpLogin(wrappedLogin(account), code)),
      ),
    ),
    again: openLogin(
      "totp",
      withCode({ role: "totp", use: "same" }, (code, account) =>
        postJson(LOGIN, totpLogin(wrappedLogin(account), code)),
      ),
    ),
  },
});
