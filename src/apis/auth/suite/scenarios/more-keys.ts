import { defineScenario } from "../../../../conformance/scenario.ts";
import { goodLogin, send } from "../requests/login-step.ts";

export const moreKeys = defineScenario({
  id: "auth/more-keys",
  title: "Log in with keys that the page does not know",
  roles: ["member"],
  steps: {
    login: {
      ...goodLogin("member"),
      request: (context) => {
        const { username, password } = context.account("member");
        return send({ username, password, remember: true, device: { kind: "laptop" } });
      },
    },
  },
});
