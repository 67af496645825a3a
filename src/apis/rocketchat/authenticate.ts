import type { Caller, RocketChatContext } from "./model.ts";
import { findAccount } from "./state/accounts.ts";
import { findSession, isExpired } from "./state/sessions.ts";

/** A token goes with the id of its own account only, and not beyond its time. */
export function authenticate(
  { authToken = "", userId = "" }: Readonly<Record<string, string>>,
  { records, clock }: RocketChatContext,
): Caller | undefined {
  const session = findSession(records, authToken);
  if (!session || session.accountId !== userId || isExpired(session, clock.now())) return undefined;
  const account = findAccount(records, userId);
  return account && { account, token: authToken };
}
