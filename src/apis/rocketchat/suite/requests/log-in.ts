import type { Role } from "../../../../conformance/accounts.ts";
import { type Draft, type Missing, postJson } from "../../../../conformance/draft.ts";
import type { StepContext } from "../../../../conformance/scenario.ts";
import { ldapLogin, plainLogin, totpLogin, wrappedLogin } from "./bodies.ts";
import { withCode } from "./login-step.ts";
import { LOGIN } from "./paths.ts";

/** A good login of an account, in the form that the page shows for it. */
export function logIn(role: Role, context: StepContext): Draft | Promise<Draft | Missing> {
  const isOfDirectory = role.startsWith("ldap");
  if (context.account(role).secret !== undefined) {
    return withCode({ role }, (code, account) =>
      postJson(LOGIN, totpLogin(isOfDirectory ? ldapLogin(account) : wrappedLogin(account), code)),
    )(context);
  }
  const account = context.account(role);
  return postJson(LOGIN, isOfDirectory ? ldapLogin(account) : plainLogin(account));
}
