import { postJson } from "../../../../conformance/draft.ts";
import { defineScenario } from "../../../../conformance/scenario.ts";
import { badLogin, goodLogin, LOGIN, unknownLogin, withPassword } from "../requests/login-step.ts";
import { asLong } from "../requests/passwords.ts";

/** What a careless server might believe instead of looking at the password. */
const CLAIMS = { admin: true, authenticated: true, verified: true };

/** Without the cookie: the real service sends a cookie back as it came, also with a refusal. */
export const wrongPassword = defineScenario({
  id: "auth/wrong-password",
  title: "Log in with a wrong password between good logins",
  roles: ["member"],
  steps: {
    first: goodLogin("member"),
    before: goodLogin("member"),
    wrong: badLogin("member", withPassword("member", asLong)),
    // Between the others: a time, or one of two machines, cannot differ only between the users.
    unknown: unknownLogin(),
    unknownAgain: unknownLogin(),
    wrongAgain: badLogin("member", withPassword("member", asLong)),
    afterwards: goodLogin("member"),
    withToken: badLogin("member", (context) => {
      const token = context.given("before", "/token");
      if (token === undefined) return { missing: 'the step "before" gave no token' };
      const { username } = context.account("member");
      const body = { ...CLAIMS, username, password: asLong(context, "member"), token };
      return postJson(LOGIN, body, { Authorization: token });
    }),
  },
});
