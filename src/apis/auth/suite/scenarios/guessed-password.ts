import { defineScenario, type Step } from "../../../../conformance/scenario.ts";
import { badLogin, withPassword } from "../requests/login-step.ts";
import { asLong } from "../requests/passwords.ts";

export const guessedPassword = defineScenario({
  id: "auth/guessed-password",
  title: "Log in with passwords that anybody may try",
  roles: ["member"],
  steps: {
    word: guess("password"),
    spaces: guess("    "),
    percent: guess("%"),
    star: guess("*"),
    tautology: guess("' OR '1'='1"),
    email: badLogin(
      "member",
      withPassword("member", (context, role) => {
        const { email, password } = context.account(role);
        return email === undefined || email === password ? asLong(context, role) : email;
      }),
    ),
  },
});

function guess(password: string): Step {
  return badLogin(
    "member",
    withPassword("member", () => password),
  );
}
