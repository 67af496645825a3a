import type { Context } from "../../../mock/definition/handler.ts";
import type { Account } from "../accounts/account.ts";
import { startSession } from "../sessions/start-session.ts";
import type { AuthModel } from "../settings.ts";
import type { Era } from "./era.ts";
import { type LoginAccepted, type LoginRefused, refused } from "./login-outcome.ts";

/** Admits a user who has proved who they are, unless the collection wants a verified address. */
export async function grantToken(
  account: Account,
  context: Context<AuthModel>,
  era: Era,
): Promise<LoginAccepted | LoginRefused<403>> {
  const { record } = account;
  if (context.settings.onlyVerified && !record.verified) {
    return refused(era.answers.unverified, "unverified-email");
  }
  const { token, expiresAt } = await startSession(account, context, era);
  return { kind: "accepted", success: { record, token }, expiresAt };
}
