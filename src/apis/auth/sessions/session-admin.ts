import type { SessionAdmin, SessionView } from "../../../mock/definition/admin.ts";
import type { AuthModel } from "../settings.ts";
import {
  deleteSession,
  findSession,
  listSessions,
  saveSession,
  type Session,
} from "./session-records.ts";

export const sessionAdmin: SessionAdmin<AuthModel> = {
  list: ({ records }) => listSessions(records).map(toView),
  expire({ records, clock }, id) {
    const session = findSession(records, id);
    if (!session) return false;
    saveSession(records, { ...session, expiresAt: Math.min(session.expiresAt, clock.now()) });
    return true;
  },
  remove: ({ records }, id) => deleteSession(records, id),
};

function toView({ id, accountId, token, createdAt, expiresAt }: Session): SessionView {
  return {
    id,
    accountId,
    token,
    createdAt: new Date(createdAt).toISOString(),
    expiresAt: new Date(expiresAt).toISOString(),
  };
}
