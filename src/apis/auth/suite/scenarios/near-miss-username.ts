import { defineScenario, type Step } from "../../../../conformance/scenario.ts";
import { send, strangeLogin } from "../requests/login-step.ts";

export const nearMissUsername = defineScenario({
  id: "auth/near-miss-username",
  title: "Log in with the right password and a username that is nearly right",
  roles: ["member"],
  steps: {
    beginning: nameLike((username) => username.slice(0, -1)),
    longer: nameLike((username) => `${username}-x`),
    beforeNul: nameLike((username) => `${username}\0x`),
  },
});

function nameLike(change: (username: string) => string): Step {
  return strangeLogin((context) => {
    const { username, password } = context.account("member");
    return send({ username: change(username) || context.nobody(), password });
  });
}
