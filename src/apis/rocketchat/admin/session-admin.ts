import type { SessionAdmin, SessionView } from "../../../mock/definition/admin.ts";
import type { RocketChatModel } from "../model.ts";
import {
  closeSession,
  findSession,
  listSessions,
  replaceSession,
  type Session,
} from "../state/sessions.ts";

/** How the control API reaches the sessions; the id of each is its token. */
export const sessionAdmin: SessionAdmin<RocketChatModel> = {
  list: ({ records }) => listSessions(records).map(([token, session]) => toView(token, session)),
  expire({ records, clock }, id) {
    const session = findSession(records, id);
    if (!session) return false;
    replaceSession(records, id, { ...session, expiresAt: clock.now() });
    return true;
  },
  remove: ({ records }, id) => closeSession(records, id),
};

function toView(token: string, { accountId, createdAt, expiresAt }: Session): SessionView {
  return {
    id: token,
    accountId,
    token,
    createdAt: new Date(createdAt).toISOString(),
    ...(expiresAt !== undefined && { expiresAt: new Date(expiresAt).toISOString() }),
  };
}
