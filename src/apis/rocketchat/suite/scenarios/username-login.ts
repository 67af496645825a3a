import { defineScenario } from "../../../../conformance/scenario.ts";
import { plainLogin } from "../requests/bodies.ts";
import { goodLogin, jsonOf } from "../requests/login-step.ts";

const byUsername = goodLogin("member", jsonOf("member", plainLogin));

export const usernameLogin = defineScenario({
  id: "rocketchat/username-login",
  title: "Log in by username, again and again",
  roles: ["member"],
  steps: {
    first: byUsername,
    second: byUsername,
    third: byUsername,
    fourth: byUsername,
    fifth: byUsername,
  },
});
