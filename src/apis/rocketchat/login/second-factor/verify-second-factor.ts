import type { LoginScope } from "../../model.ts";
import { hasEmailFactor, type Account } from "../../state/account.ts";
import { failed, type Identified, type LoginOutcome } from "../outcome.ts";
import type { SecondFactor } from "./presented.ts";
import { verifyApp } from "./verify-app.ts";
import { verifyEmailCode } from "./verify-email-code.ts";

/** Asks for the code of an account that has a second factor; others go on without one. */
export async function verifySecondFactor(
  login: Identified,
  code: string | undefined,
  scope: LoginScope,
): Promise<LoginOutcome> {
  const { account, type } = login;
  if (type === "resume" || (type === "ldap" && !scope.era.guardsDirectoryLogins)) return login;
  const methods = secondFactorsOf(account, scope);
  if (methods.length === 0) return login;

  const presented = { account, code, methods };
  const failure =
    methods[0] === "totp"
      ? await verifyApp(presented, scope)
      : await verifyEmailCode(presented, scope);
  return failure ? failed(failure, account) : login;
}

function secondFactorsOf(account: Account, { era }: LoginScope): readonly SecondFactor[] {
  const methods: SecondFactor[] = [];
  if (account.totp) methods.push("totp");
  if (era.knowsEmailCodes && hasEmailFactor(account)) methods.push("email");
  return methods;
}
