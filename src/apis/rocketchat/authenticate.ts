import type { Caller, RocketChatContext } from "./model.ts";
import { findAccount } from "./state/accounts.ts";
import { findSession, isExpired } from "./state/sessions.ts";

/** A token goes with the id of its own account only, and not beyond its time. */
export async function authenticate(
  { authToken = "", userId = "" }: Readonly<Record<string, string>>,
  { records, clock }: RocketChatContext,
): Promise<Caller | undefined> {
  const session = await findSession(records, authToken);
  if (!session || session.accountId !== userId || isExpired(session, clock.now())) return undefined;
  const account = await findAccount(records, userId);
  return account && { account, token: authToken };
}
