import type { Account } from "../../../../conformance/accounts.ts";
import { defineScenario, type Step, type StepContext } from "../../../../conformance/scenario.ts";
import { WRONG_PASSWORD } from "../../../../conformance/wrong-credentials.ts";
import { plainLogin } from "../requests/bodies.ts";
import { badLogin, goodLogin, jsonOf, malformed } from "../requests/login-step.ts";

export const guessedPassword = defineScenario({
  id: "rocketchat/guessed-password",
  title: "Log in with what is known of a user, a pattern, spaces or a common word as the password",
  roles: ["member"],
  steps: {
    login: goodLogin("member", jsonOf("member", plainLogin)),
    email: guess(({ email }) => email),
    userId: guess((_, context) => context.given("login", "/data/userId")),
    token: guess((_, context) => context.given("login", "/data/authToken")),
    word: guess(() => "password"),
    pattern: guess(() => ".*"),
    spaces: malformed(guess(() => "   ")),
    // A text that is longer than the password, unless a zero ends it.
    zero: malformed(
      guess(({ password }, context) => context.secret("PASSWORD_ZERO", `${password}\0x`)),
    ),
  },
});

/** Tries a password; a made-up one where there is none to try, or where it is the right one. */
function guess(toPassword: (account: Account, context: StepContext) => string | undefined): Step {
  return badLogin(
    "member",
    jsonOf("member", (account, context) => {
      const { username, password } = account;
      const guessed = toPassword(account, context) ?? WRONG_PASSWORD;
      return { username, password: guessed === password ? WRONG_PASSWORD : guessed };
    }),
  );
}
