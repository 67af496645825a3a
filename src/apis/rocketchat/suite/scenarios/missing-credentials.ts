import { postJson } from "../../../../conformance/draft.ts";
import { defineScenario } from "../../../../conformance/scenario.ts";
import { badLogin, jsonOf, malformed, strangeLogin } from "../requests/login-step.ts";
import { LOGIN } from "../requests/paths.ts";

export const missingCredentials = defineScenario({
  id: "rocketchat/missing-credentials",
  title: "Log in without a username, without a password and without both",
  roles: ["member"],
  steps: {
    nothing: malformed(strangeLogin(() => postJson(LOGIN, {}))),
    passwordOnly: malformed(strangeLogin(jsonOf("member", ({ password }) => ({ password })))),
    emptyUsername: malformed(
      strangeLogin(jsonOf("member", ({ password }) => ({ username: "", password }))),
    ),
    usernameOnly: malformed(
      badLogin(
        "member",
        jsonOf("member", ({ username }) => ({ username })),
      ),
    ),
    emptyPassword: malformed(
      badLogin(
        "member",
        jsonOf("member", ({ username }) => ({ username, password: "" })),
      ),
    ),
  },
});
