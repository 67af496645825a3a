import { createMeteorId } from "../../../credentials/tokens.ts";
import type { OutboxAdmin, OutboxMessage } from "../../../mock/definition/admin.ts";
import { defineCollection, type Collection } from "../../../mock/store/store.ts";
import type { RocketChatContext, RocketChatModel } from "../model.ts";

const messages: Collection<OutboxMessage> = defineCollection("rocketchat/outbox", 200);

export function sendMessage({ records, random }: RocketChatContext, message: OutboxMessage): void {
  records.set(messages, createMeteorId(random), message);
}

export const outbox: OutboxAdmin<RocketChatModel> = {
  list: ({ records }) =>
    records
      .entries(messages)
      .map(([, message]) => message)
      .toReversed(),
  clear({ records }) {
    for (const [key] of records.entries(messages)) records.delete(messages, key);
  },
};
