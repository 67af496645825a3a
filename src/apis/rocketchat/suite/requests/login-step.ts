import type { Account, Role } from "../../../../conformance/accounts.ts";
import { type Draft, type Missing, postJson } from "../../../../conformance/draft.ts";
import type { CodeUse, Step, StepContext } from "../../../../conformance/scenario.ts";
import { WRONG_PASSWORD } from "../../../../conformance/wrong-credentials.ts";
import { LOGIN } from "./paths.ts";

type ToBody = (account: Account, context: StepContext) => unknown;
type Request = Step["request"];

/** A login that a correct server takes. */
export function goodLogin(account: Role, request: Request): Step {
  return { operationId: "login", outcome: "accepted", isLogin: true, account, request };
}

/** A login to a real account that a correct server refuses. */
export function badLogin(account: Role, request: Request): Step {
  return { operationId: "login", outcome: "refused", isLogin: true, account, request };
}

/** A login that can fail nobody's account, and that a correct server refuses. */
export function strangeLogin(request: Request): Step {
  return { operationId: "login", outcome: "refused", isLogin: true, request };
}

/** A login of which either outcome is right. */
export function openLogin(account: Role, request: Request): Step {
  return { operationId: "login", outcome: "any", isLogin: true, account, request };
}

/** A step that breaks the spec on purpose. */
export function malformed(step: Step): Step {
  return { ...step, malformed: true };
}

/** Sends as JSON what is made of an account. */
export function jsonOf(role: Role, toBody: ToBody): Request {
  return (context) => postJson(LOGIN, toBody(context.account(role), context));
}

/** The same for an account that is named by its e-mail address. */
export function jsonByEmail(
  role: Role,
  toBody: (email: string, password: string) => unknown,
): Request {
  return (context) => {
    const { email, password } = context.account(role);
    if (email === undefined) return { missing: `the account "${role}" has no email` };
    return postJson(LOGIN, toBody(email, password));
  };
}

/** Sends what is made of an account and a one-time code. */
export function withCode(
  { role, use }: { readonly role: Role; readonly use?: CodeUse },
  toDraft: (code: string, account: Account) => Draft,
): (context: StepContext) => Promise<Draft | Missing> {
  return async (context) => {
    const code = await context.code(role, use);
    return typeof code === "string" ? toDraft(code, context.account(role)) : code;
  };
}

/** Sends a password of nobody for a username that nobody has. */
export function asNobody(context: StepContext): Draft {
  return postJson(LOGIN, { username: context.nobody(), password: WRONG_PASSWORD });
}
