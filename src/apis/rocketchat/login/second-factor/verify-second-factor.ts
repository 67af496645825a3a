import type { LoginScope } from "../../model.ts";
import { findVerifiedEmail, type Account } from "../../state/account.ts";
import type { LoginFailure } from "../failure.ts";
import type { Identified } from "../outcome.ts";
import { verifyApp } from "./verify-app.ts";
import { verifyEmailCode } from "./verify-email-code.ts";

export type SecondFactor = "totp" | "email";

/** What there is to judge a second factor by. */
export interface Presented {
  readonly account: Account;
  readonly code: string | undefined;
  /** All that the account has; the first is the one that counts. */
  readonly methods: readonly SecondFactor[];
}

/** Asks for the code of an account that has a second factor; undefined when the login may go on. */
export async function verifySecondFactor(
  { account, type }: Identified,
  code: string | undefined,
  scope: LoginScope,
): Promise<LoginFailure | undefined> {
  if (type === "resume" || (type === "ldap" && !scope.era.guardsDirectoryLogins)) return undefined;
  const methods = secondFactorsOf(account, scope);
  if (methods.length === 0) return undefined;
  return methods[0] === "totp"
    ? verifyApp({ account, code, methods }, scope)
    : verifyEmailCode({ account, code, methods }, scope);
}

function secondFactorsOf(account: Account, { era }: LoginScope): readonly SecondFactor[] {
  const methods: SecondFactor[] = [];
  if (account.totp) methods.push("totp");
  const hasEmail = account.emailTwoFactor && findVerifiedEmail(account) !== undefined;
  if (era.knowsEmailCodes && hasEmail) methods.push("email");
  return methods;
}
