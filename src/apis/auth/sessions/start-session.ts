import type { Context } from "../../../mock/definition/handler.ts";
import type { Account } from "../accounts/account.ts";
import type { Era } from "../pocketbase/era.ts";
import type { AuthModel } from "../settings.ts";
import { findSession, saveSession, type Session, toSessionId } from "./session-records.ts";
import { getTokenKey } from "./token-key.ts";

/** Hands out a token. Two logins of a user in the same second get the same one, as in PocketBase. */
export async function startSession(
  account: Account,
  { records, clock, settings }: Context<AuthModel>,
  era: Era,
): Promise<Session> {
  const { record } = account;
  const now = clock.now();
  const exp = Math.floor(now / 1000) + (settings.tokenLifetimeSeconds ?? era.tokenLifetimeSeconds);
  const id = toSessionId(record.id, exp);
  const known = findSession(records, id);
  // A session that a test has expired starts anew.
  if (known?.expiresAt === exp * 1000) return known;

  // A mock starts without jose: it is loaded with the first token that is signed.
  const { signToken } = await import("./sign-token.ts");
  const token = await signToken(era.toTokenPayload(record, exp), await getTokenKey(account));
  const session = { id, accountId: record.id, token, createdAt: now, expiresAt: exp * 1000 };
  saveSession(records, session);
  return session;
}
