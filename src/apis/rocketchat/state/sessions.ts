import { createMeteorSecret } from "../../../credentials/tokens.ts";
import { defineCollection, type Collection, type Records } from "../../../mock/store/store.ts";
import { getEra } from "../era.ts";
import type { RocketChatContext } from "../model.ts";

const DAY_MS = 86_400_000;

/** What a token stands for; the token itself is the key. Times are in ms since the epoch. */
export interface Session {
  readonly accountId: string;
  readonly createdAt: number;
  readonly expiresAt?: number;
}

const sessions: Collection<Session> = defineCollection("rocketchat/sessions", 100_000);

/** Opens a session beside the account's others; answers its token. */
export function openSession(context: RocketChatContext, accountId: string): string {
  const token = createMeteorSecret(context.random);
  const createdAt = context.clock.now();
  const days = context.settings.loginExpirationDays ?? getEra(context.profile).loginExpirationDays;
  const session: Session =
    days === undefined
      ? { accountId, createdAt }
      : { accountId, createdAt, expiresAt: createdAt + days * DAY_MS };
  context.records.set(sessions, token, session);
  return token;
}

export function findSession(records: Records, token: string): Session | undefined {
  return records.get(sessions, token);
}

export function listSessions(
  records: Records,
): readonly (readonly [token: string, session: Session])[] {
  return records.entries(sessions);
}

export function isExpired({ expiresAt }: Session, now: number): boolean {
  return expiresAt !== undefined && expiresAt <= now;
}

export function replaceSession(records: Records, token: string, session: Session): void {
  records.set(sessions, token, session);
}

/** Says whether there was such a session. */
export function closeSession(records: Records, token: string): boolean {
  return records.delete(sessions, token);
}

export function closeSessionsOf(records: Records, accountId: string): void {
  for (const [token, session] of records.entries(sessions)) {
    if (session.accountId === accountId) records.delete(sessions, token);
  }
}
