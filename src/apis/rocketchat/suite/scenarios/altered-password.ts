import { defineScenario, type Step } from "../../../../conformance/scenario.ts";
import { swapCase } from "../../../../conformance/wrong-credentials.ts";
import { badLogin, jsonOf } from "../requests/login-step.ts";

export const alteredPassword = defineScenario({
  id: "rocketchat/altered-password",
  title: "Log in with a password that is almost right, or the username",
  roles: ["member"],
  steps: {
    prefix: badLogin(
      "member",
      alter("PASSWORD_PREFIX", (password) => password.slice(0, -1)),
    ),
    longer: badLogin(
      "member",
      alter("PASSWORD_LONGER", (password) => `${password} `),
    ),
    otherCase: badLogin("member", alter("PASSWORD_OTHER_CASE", swapLetters)),
    username: badLogin(
      "member",
      jsonOf("member", ({ username, password }) => ({
        username,
        password: username === password ? swapLetters(password) : username,
      })),
    ),
  },
});

function alter(name: string, change: (password: string) => string): Step["request"] {
  return jsonOf("member", ({ username, password }, context) => ({
    username,
    password: context.secret(name, change(password)),
  }));
}

/** The password twice where it has no letters. */
function swapLetters(password: string): string {
  const swapped = swapCase(password);
  return swapped === password ? password + password : swapped;
}
