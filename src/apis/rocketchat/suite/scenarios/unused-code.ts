import { defineScenario } from "../../../../conformance/scenario.ts";
import { plainLogin } from "../requests/bodies.ts";
import { goodLogin, jsonOf } from "../requests/login-step.ts";

export const unusedCode = defineScenario({
  id: "rocketchat/unused-code",
  title: "Log in with a code that the user has no use for",
  roles: ["member"],
  steps: {
    login: goodLogin(
      "member",
      jsonOf("member", (account) => ({ ...plainLogin(account), code: "000000" })),
    ),
  },
});
