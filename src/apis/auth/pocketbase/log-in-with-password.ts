import { verifyPassword } from "../../../credentials/password.ts";
import type { Context } from "../../../mock/definition/handler.ts";
import type { Account } from "../accounts/account.ts";
import { findAccountByIdentity } from "../accounts/account-records.ts";
import type { AuthModel } from "../settings.ts";
import { checkFields, type SentCredentials } from "./check-fields.ts";
import type { Era } from "./era.ts";
import { eraOf } from "./era-of.ts";
import { grantToken } from "./grant-token.ts";
import { type LoginOutcome, refused } from "./login-outcome.ts";

/** PocketBase's login by user name or e-mail address, and password. */
export async function logInWithPassword(
  sent: SentCredentials,
  context: Context<AuthModel>,
): Promise<LoginOutcome> {
  const era = eraOf(context.profile);
  const disabled = context.settings.passwordAuthEnabled
    ? undefined
    : refused(era.answers.passwordsDisabled, "password-auth-disabled");
  if (disabled && era.refusesPasswordsFirst) return disabled;

  const credentials = checkFields(sent, era);
  if ("kind" in credentials) return credentials;
  if (disabled) return disabled;

  const { identity, password } = credentials;
  const found = findAccountByIdentity(context.records, identity);
  const account = found && answersTo(found, identity, era) ? found : undefined;
  // Verified even when there is no account, so that both cases take the same time.
  const isRight = verifyPassword(account?.password, { kind: "text", text: password });
  if (!account) return refused(era.answers.wrongCredentials, "unknown-user");
  if (!isRight) return refused(era.answers.wrongCredentials, "wrong-password");
  return grantToken(account, context, era);
}

/** Accounts are found by the user name in any case; newer versions want it as it was chosen. */
function answersTo({ record }: Account, identity: string, era: Era): boolean {
  return era.usernamesIgnoreCase || record.username === identity || record.email === identity;
}
