import { defineScenario } from "../../../../conformance/scenario.ts";
import { WRONG_PASSWORD } from "../../../../conformance/wrong-credentials.ts";
import { badLogin, goodLogin, jsonByEmail } from "../requests/login-step.ts";

export const emailLogin = defineScenario({
  id: "rocketchat/email-login",
  title: "Log in by e-mail address",
  roles: ["member"],
  steps: {
    login: goodLogin(
      "member",
      jsonByEmail("member", (email, password) => ({ email, password })),
    ),
    wrong: badLogin(
      "member",
      jsonByEmail("member", (email) => ({ email, password: WRONG_PASSWORD })),
    ),
  },
});
