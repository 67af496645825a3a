import { defineScenario } from "../../../../../conformance/scenario.ts";
import { plainLogin, WRONG_PASSWORD } from "../../bodies.ts";
import { badLogin, jsonOf } from "../../login-step.ts";

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
