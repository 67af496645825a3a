import { createMeteorId } from "../../../credentials/tokens.ts";
import type { OutboxAdmin, OutboxMessage } from "../../../mock/admin.ts";
import { defineCollection, type Collection } from "../../../mock/store/store.ts";
import type { RocketChatContext, RocketChatModel } from "../model.ts";

const messages: Collection<OutboxMessage> = defineCollection("rocketchat/outbox", 200);

export async function sendMessage(
  { records, random }: RocketChatContext,
  message: OutboxMessage,
): Promise<void> {
  await records.set(messages, createMeteorId(random), message);
}

export const outbox: OutboxAdmin<RocketChatModel> = {
  async list({ records }) {
    return (await records.entries(messages)).map(([, message]) => message).toReversed();
  },
  async clear({ records }) {
    for (const [key] of await records.entries(messages)) await records.delete(messages, key);
  },
};
