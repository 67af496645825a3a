import { defineScenario } from "../../../../conformance/scenario.ts";
import { WRONG_PASSWORD } from "../../../../conformance/wrong-credentials.ts";
import { plainLogin, wrappedLogin } from "../requests/bodies.ts";
import { badLogin, goodLogin, jsonOf } from "../requests/login-step.ts";

export const wrongPassword = defineScenario({
  id: "rocketchat/wrong-password",
  title: "Log in with a wrong password, and then with the right one",
  roles: ["member"],
  steps: {
    before: goodLogin("member", jsonOf("member", plainLogin)),
    wrong: badLogin(
      "member",
      jsonOf("member", ({ username }) => plainLogin({ username, password: WRONG_PASSWORD })),
    ),
    right: goodLogin("member", jsonOf("member", plainLogin)),
    byUser: badLogin(
      "member",
      jsonOf("member", ({ username }) => ({ user: username, password: WRONG_PASSWORD })),
    ),
    wrapped: badLogin(
      "member",
      jsonOf("member", ({ username }) => wrappedLogin({ username, password: WRONG_PASSWORD })),
    ),
  },
});
