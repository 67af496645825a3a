import { postJson } from "../../../../conformance/draft.ts";
import { defineScenario, type Step, type StepContext } from "../../../../conformance/scenario.ts";
import { cookiesOf } from "../judging/read-cookie.ts";
import { badLogin, goodLogin, LOGIN, withPassword } from "../requests/login-step.ts";
import { asLong } from "../requests/passwords.ts";

/** Apart from other wrong passwords: the real service sends a cookie back as it came, also with a refusal. */
export const passwordFromLogin = defineScenario({
  id: "auth/password-from-login",
  title: "Log in with what a good login gave instead of the password, or besides a wrong one",
  roles: ["member"],
  steps: {
    before: goodLogin("member"),
    id: given("/record/id"),
    token: given("/token"),
    recordToken: given("/record/token"),
    withCookie: besides((context) => ({ Cookie: context.secret("COOKIE", cookieOf(context)) })),
    fromNearby: besides(() => ({
      "X-Forwarded-For": "127.0.0.1",
      Origin: "http://localhost",
    })),
  },
});

function given(pointer: string): Step {
  return badLogin(
    "member",
    withPassword(
      "member",
      (context, role) => context.given("before", pointer) ?? asLong(context, role),
    ),
  );
}

function besides(toHeaders: (context: StepContext) => Readonly<Record<string, string>>): Step {
  return badLogin("member", (context) => {
    const { username } = context.account("member");
    return postJson(LOGIN, { username, password: asLong(context, "member") }, toHeaders(context));
  });
}

/** The cookies of the login; where it set none, the one that PocketBase would set. */
function cookieOf(context: StepContext): string {
  const before = context.former("before");
  const cookies = before ? cookiesOf(before) : [];
  if (cookies.length > 0) return cookies.join("; ");
  const value = JSON.stringify({ token: context.given("before", "/token") ?? "", model: null });
  return `pb_auth=${encodeURIComponent(value)}`;
}
