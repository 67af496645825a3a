import { postJson } from "../../../../conformance/draft.ts";
import { defineScenario, type Step } from "../../../../conformance/scenario.ts";
import { totpLogin, wrappedLogin } from "../requests/bodies.ts";
import { badLogin, malformed, withCode } from "../requests/login-step.ts";
import { LOGIN } from "../requests/paths.ts";

export const guessedCode = defineScenario({
  id: "rocketchat/guessed-code",
  title: "Log in with a code that is easily guessed, near the right one or around it",
  roles: ["totp"],
  steps: {
    zeros: send(() => "000000"),
    digits: send(() => "123456"),
    near: send((code) => String((Number(code) + 1) % 1_000_000).padStart(6, "0")),
    around: malformed(send((code) => `00${code}00`)),
  },
});

/** Sends what is made of the right code. */
function send(toCode: (code: string) => string): Step {
  return badLogin(
    "totp",
    withCode({ role: "totp", use: { stepsAgo: 0 } }, (code, account) => {
      const guessed = toCode(code);
      // Once in a million times the guess is right.
      const wrong = guessed === code ? "135790" : guessed;
      return postJson(LOGIN, totpLogin(wrappedLogin(account), wrong));
    }),
  );
}
