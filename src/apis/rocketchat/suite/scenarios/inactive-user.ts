import { defineScenario } from "../../../../conformance/scenario.ts";
import { WRONG_PASSWORD } from "../../../../conformance/wrong-credentials.ts";
import { digestOf, plainLogin } from "../requests/bodies.ts";
import { badLogin, jsonOf } from "../requests/login-step.ts";

export const inactiveUser = defineScenario({
  id: "rocketchat/inactive-user",
  title: "Log in as a deactivated user",
  roles: ["inactive"],
  steps: {
    right: badLogin("inactive", jsonOf("inactive", plainLogin)),
    // By the address and with a digest at once: whoever is never let in may fail but few times.
    digestByEmail: badLogin(
      "inactive",
      jsonOf("inactive", ({ username, email, password }) => ({
        user: email === undefined ? { username } : { email },
        password: digestOf(password),
      })),
    ),
    wrong: badLogin(
      "inactive",
      jsonOf("inactive", ({ username }) => plainLogin({ username, password: WRONG_PASSWORD })),
    ),
  },
});
