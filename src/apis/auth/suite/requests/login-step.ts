import type { Role } from "../../../../conformance/accounts.ts";
import { type Draft, type Missing, postJson } from "../../../../conformance/draft.ts";
import type { Step, StepContext } from "../../../../conformance/scenario.ts";
import { WRONG_PASSWORD } from "../../../../conformance/wrong-credentials.ts";

export const LOGIN = "/auth/login";

type Request = Step["request"];

const login = { operationId: "login", isLogin: true } as const;

/** A login with the credentials of an account, which a correct server takes. */
export function goodLogin(account: Role): Step {
  return { ...login, outcome: "accepted", account, request: (context) => logIn(account, context) };
}

/** A login to a real account that a correct server refuses. */
export function badLogin(account: Role, request: Request): Step {
  return { ...login, outcome: "refused", account, request };
}

/** A login that can fail nobody's account, and that a correct server refuses. */
export function strangeLogin(request: Request): Step {
  return { ...login, outcome: "refused", request };
}

/** A login by a username that nobody has. */
export function unknownLogin(): Step {
  return strangeLogin((context) => send({ username: context.nobody(), password: WRONG_PASSWORD }));
}

/** A good login that is written in another way. */
export function rewritten(write: (credentials: Credentials, context: StepContext) => Draft): Step {
  return {
    ...goodLogin("member"),
    request: (context) => {
      const { username, password } = context.account("member");
      return write({ username, password }, context);
    },
  };
}

interface Credentials {
  readonly username: string;
  readonly password: string;
}

/** A step that breaks the spec on purpose. */
export function malformed(step: Step): Step {
  return { ...step, malformed: true };
}

export function send(body: unknown): Draft {
  return postJson(LOGIN, body);
}

/** The good login of a role. */
export function logIn(role: Role, context: StepContext): Draft {
  const { username, password } = context.account(role);
  return send({ username, password });
}

/** Sends another password for the username of an account. */
export function withPassword(role: Role, toPassword: ToPassword): Request {
  return (context) => {
    const password = toPassword(context, role);
    if (isMissing(password)) return password;
    return send({ username: context.account(role).username, password });
  };
}

/** Sends the member's name and a password that the spec does not allow. */
export function passwordOfAnyType(toPassword: ToPassword): Step {
  return malformed(badLogin("member", withPassword("member", toPassword)));
}

type ToPassword = (context: StepContext, role: Role) => unknown;

function isMissing(value: unknown): value is Missing {
  return typeof value === "object" && value !== null && "missing" in value;
}
