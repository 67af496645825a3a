import { defineScenario, type Step } from "../../../../conformance/scenario.ts";
import { badLogin, malformed, send, strangeLogin } from "../requests/login-step.ts";

export const usernameOfOtherType = defineScenario({
  id: "auth/username-of-other-type",
  title: "Log in with usernames that are no text",
  roles: ["member"],
  steps: {
    list: malformed(
      badLogin("member", (context) => {
        const { username, password } = context.account("member");
        return send({ username: [username], password });
      }),
    ),
    operator: withKnownPassword({ $ne: "" }),
    number: withKnownPassword(135_790),
    nothing: withKnownPassword(null),
  },
});

function withKnownPassword(username: unknown): Step {
  return malformed(
    strangeLogin((context) => send({ username, password: context.account("member").password })),
  );
}
