import type { SessionAdmin } from "../../../mock/admin.ts";
import type { AuthModel } from "../settings.ts";
import { deleteSession, findSession, listSessions, saveSession } from "./session-records.ts";

export const sessionAdmin: SessionAdmin<AuthModel> = {
  async list({ records }) {
    return (await listSessions(records)).map(({ id, accountId, token, createdAt, expiresAt }) => ({
      id,
      accountId,
      token,
      createdAt: new Date(createdAt).toISOString(),
      expiresAt: new Date(expiresAt).toISOString(),
    }));
  },
  async expire({ records, clock }, id) {
    const session = await findSession(records, id);
    if (!session) return false;
    await saveSession(records, { ...session, expiresAt: Math.min(session.expiresAt, clock.now()) });
    return true;
  },
  remove: ({ records }, id) => deleteSession(records, id),
};
