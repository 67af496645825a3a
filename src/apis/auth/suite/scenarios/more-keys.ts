import { defineScenario } from "../../../../conformance/scenario.ts";
import { goodLogin, send } from "../login-step.ts";

export const moreKeys = defineScenario({
  id: "auth/more-keys",
  title: "A member logs in with keys that the page does not know.",
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
