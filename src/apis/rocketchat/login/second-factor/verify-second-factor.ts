import type { LoginScope } from "../../model.ts";
import { hasEmailFactor, type Account } from "../../state/account.ts";
import { failed, type Identified, type LoginOutcome } from "../outcome.ts";
import type { Presented, SecondFactor } from "./presented.ts";
import { verifyApp } from "./verify-app.ts";
import { verifyEmailCode } from "./verify-email-code.ts";

/** Asks for the code of an account that has a second factor; others go on without one. */
export function verifySecondFactor(
  login: Identified,
  code: string | undefined,
  scope: LoginScope,
): LoginOutcome {
  const { account, type } = login;
  if (type === "resume" || (type === "ldap" && !scope.era.guardsDirectoryLogins)) return login;
  const methods = secondFactorsOf(account, scope);
  const [method] = methods;
  if (method === undefined) return login;

  const presented: Presented = { account, code, methods };
  const failure =
    method === "totp" ? verifyApp(presented, scope) : verifyEmailCode(presented, scope);
  return failure ? failed(failure, account) : login;
}

function secondFactorsOf(account: Account, { era }: LoginScope): readonly SecondFactor[] {
  const methods: SecondFactor[] = [];
  if (account.totp) methods.push("totp");
  if (era.knowsEmailCodes && hasEmailFactor(account)) methods.push("email");
  return methods;
}
