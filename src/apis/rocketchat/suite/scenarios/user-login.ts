import { defineScenario } from "../../../../conformance/scenario.ts";
import { goodLogin, jsonByEmail, jsonOf } from "../requests/login-step.ts";

export const userLogin = defineScenario({
  id: "rocketchat/user-login",
  title: "Log in with the user as text",
  roles: ["member"],
  steps: {
    byName: goodLogin(
      "member",
      jsonOf("member", ({ username, password }) => ({ user: username, password })),
    ),
    byEmail: goodLogin(
      "member",
      jsonByEmail("member", (email, password) => ({ user: email, password })),
    ),
  },
});
