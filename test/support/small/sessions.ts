import type {
  OutboxAdmin,
  OutboxMessage,
  SessionAdmin,
} from "../../../src/mock/definition/admin.ts";
import { type Collection, defineCollection } from "../../../src/mock/store/store.ts";
import type { AcmeModel } from "./accounts.ts";

export const SESSION_MS = 3_600_000;

interface Session {
  readonly accountId: string;
  readonly createdAt: number;
  readonly expiresAt: number;
}

/** By token. */
export const sessions: Collection<Session> = defineCollection("acme/sessions");

export const mails: Collection<OutboxMessage> = defineCollection("acme/mails");

export const sessionAdmin: SessionAdmin<AcmeModel> = {
  list: async ({ records }) =>
    records.entries(sessions).map(([token, { accountId, createdAt, expiresAt }]) => ({
      id: `session-of-${token}`,
      accountId,
      token,
      createdAt: new Date(createdAt).toISOString(),
      expiresAt: new Date(expiresAt).toISOString(),
    })),
  async expire({ records, clock }, id) {
    const token = id.replace("session-of-", "");
    const session = records.get(sessions, token);
    if (!session) return false;
    records.set(sessions, token, { ...session, expiresAt: clock.now() });
    return true;
  },
  remove: ({ records }, id) => records.delete(sessions, id.replace("session-of-", "")),
};

export const outboxAdmin: OutboxAdmin<AcmeModel> = {
  list: async ({ records }) =>
    records
      .entries(mails)
      .map(([, mail]) => mail)
      .toReversed(),
  async clear({ records }) {
    for (const [key] of records.entries(mails)) records.delete(mails, key);
  },
};
