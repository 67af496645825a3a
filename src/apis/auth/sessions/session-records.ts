import { type Collection, defineCollection, type Records } from "../../../mock/store/store.ts";

/** A token that was handed out. PocketBase keeps none; the mock does, so that a test can end one. */
export interface Session {
  readonly id: string;
  readonly accountId: string;
  readonly token: string;
  readonly createdAt: number;
  readonly expiresAt: number;
}

/** The token of a session that is pushed out by newer ones is refused from then on. */
const sessions: Collection<Session> = defineCollection("auth/sessions", 10_000);

/** Token and session are one: what tells a user's tokens apart is the second at which they expire. */
export function toSessionId(accountId: string, expirySeconds: number): string {
  return `${accountId}-${expirySeconds}`;
}

export function findSession(records: Records, id: string): Session | undefined {
  return records.get(sessions, id);
}

export function saveSession(records: Records, session: Session): void {
  records.set(sessions, session.id, session);
}

export function listSessions(records: Records): readonly Session[] {
  return records.entries(sessions).map(([, session]) => session);
}

export function deleteSession(records: Records, id: string): boolean {
  return records.delete(sessions, id);
}

export function deleteSessionsOf(records: Records, accountId: string): void {
  for (const session of listSessions(records)) {
    if (session.accountId === accountId) records.delete(sessions, session.id);
  }
}
