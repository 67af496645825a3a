import { defineScenario } from "../../../../conformance/scenario.ts";
import { malformed, send, strangeLogin } from "../requests/login-step.ts";

export const usernameOfOtherType = defineScenario({
  id: "auth/username-of-other-type",
  title: "Log in with usernames that are no text",
  roles: ["member"],
  steps: {
    list: malformed(
      strangeLogin((context) => {
        const { username, password } = context.account("member");
        return send({ username: [username], password });
      }),
    ),
    operator: malformed(
      strangeLogin((context) =>
        send({ username: { $ne: "" }, password: context.account("member").password }),
      ),
    ),
  },
});
