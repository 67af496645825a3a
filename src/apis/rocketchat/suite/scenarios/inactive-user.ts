import { defineScenario } from "../../../../conformance/scenario.ts";
import { WRONG_PASSWORD } from "../../../../conformance/wrong-credentials.ts";
import { plainLogin } from "../requests/bodies.ts";
import { badLogin, jsonOf } from "../requests/login-step.ts";

export const inactiveUser = defineScenario({
  id: "rocketchat/inactive-user",
  title: "Log in as a deactivated user",
  roles: ["inactive"],
  steps: {
    right: badLogin("inactive", jsonOf("inactive", plainLogin)),
    wrong: badLogin(
      "inactive",
      jsonOf("inactive", ({ username }) => plainLogin({ username, password: WRONG_PASSWORD })),
    ),
  },
});
