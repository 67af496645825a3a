import { defineScenario, type Step } from "../../../../conformance/scenario.ts";
import { swapCase } from "../../../../conformance/wrong-credentials.ts";
import { badLogin, jsonOf } from "../requests/login-step.ts";

export const alteredPassword = defineScenario({
  id: "rocketchat/altered-password",
  title: "Log in with a password that is almost right, or the username",
  roles: ["member"],
  steps: {
    prefix: alter("PREFIX", (password) => password.slice(0, -1)),
    longer: alter("LONGER", (password) => `${password} `),
    otherCase: alter("OTHER_CASE", swapCase),
    username: badLogin(
      "member",
      jsonOf("member", ({ username, password }) => ({
        username,
        password: username === password ? password + password : username,
      })),
    ),
    withoutFirst: alter("WITHOUT_FIRST", (password) => password.slice(1)),
    otherFirst: alter("OTHER_FIRST", (password) => otherThan(password.at(0)) + password.slice(1)),
    otherLast: alter(
      "OTHER_LAST",
      (password) => password.slice(0, -1) + otherThan(password.at(-1)),
    ),
    sorted: alter("SORTED", (password) => password.split("").toSorted().join("")),
  },
});

/** Sends what is made of the password; where that is the password itself, it twice. */
function alter(name: string, change: (password: string) => string): Step {
  return badLogin(
    "member",
    jsonOf("member", ({ username, password }, context) => {
      const changed = change(password);
      const wrong = changed === password ? password + password : changed;
      return { username, password: context.secret(`PASSWORD_${name}`, wrong) };
    }),
  );
}

function otherThan(character: string | undefined): string {
  return character === "x" ? "y" : "x";
}
