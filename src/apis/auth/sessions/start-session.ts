import type { Context } from "../../../mock/handler.ts";
import type { Account } from "../accounts/account.ts";
import type { Era } from "../pocketbase/era.ts";
import type { AuthModel } from "../settings.ts";
import { signToken } from "./sign-token.ts";
import { findSession, saveSession, type Session, toSessionId } from "./session-records.ts";

/** Hands out a token. Two logins of a user in the same second get the same one, as in PocketBase. */
export async function startSession(
  { record, tokenKey }: Account,
  { records, clock, settings }: Context<AuthModel>,
  era: Era,
): Promise<Session> {
  const now = clock.now();
  const exp = Math.floor(now / 1000) + (settings.tokenLifetimeSeconds ?? era.tokenLifetimeSeconds);
  const id = toSessionId(record.id, exp);
  const known = await findSession(records, id);
  if (known?.expiresAt === exp * 1000) return known;

  const token = signToken(era.toTokenPayload(record, exp), tokenKey);
  const session = { id, accountId: record.id, token, createdAt: now, expiresAt: exp * 1000 };
  await saveSession(records, session);
  return session;
}
