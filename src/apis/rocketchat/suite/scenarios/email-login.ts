import { postJson } from "../../../../conformance/draft.ts";
import { defineScenario } from "../../../../conformance/scenario.ts";
import { WRONG_PASSWORD } from "../../../../conformance/wrong-credentials.ts";
import { badLogin, goodLogin, jsonByEmail, strangeLogin } from "../requests/login-step.ts";
import { LOGIN } from "../requests/paths.ts";

export const emailLogin = defineScenario({
  id: "rocketchat/email-login",
  title: "Log in by e-mail address",
  roles: ["member"],
  steps: {
    login: goodLogin(
      "member",
      jsonByEmail("member", (email, password) => ({ email, password })),
    ),
    nobody: strangeLogin((context) =>
      postJson(LOGIN, { email: `${context.nobody()}@example.test`, password: WRONG_PASSWORD }),
    ),
    wrong: badLogin(
      "member",
      jsonByEmail("member", (email) => ({ email, password: WRONG_PASSWORD })),
    ),
  },
});
