import { createOneTimeCode, type OneTimeCode } from "../../../credentials/one-time-code.ts";
import { defineCollection, type Collection, type Records } from "../../../mock/store/store.ts";
import type { RocketChatContext } from "../model.ts";
import type { Account } from "./account.ts";
import { sendMessage } from "./outbox.ts";

const emailCodes: Collection<OneTimeCode> = defineCollection("rocketchat/email-codes");

export function findEmailCode(records: Records, accountId: string): OneTimeCode | undefined {
  return records.get(emailCodes, accountId);
}

export function saveEmailCode(records: Records, accountId: string, code: OneTimeCode): void {
  records.set(emailCodes, accountId, code);
}

export function deleteEmailCode(records: Records, accountId: string): void {
  records.delete(emailCodes, accountId);
}

/** Sends a fresh code to each verified address of an account, in place of any older code. */
export function sendEmailCode(context: RocketChatContext, account: Account): OneTimeCode {
  const { records, random, clock, settings } = context;
  const issued = createOneTimeCode(random, clock.now(), {
    lifetimeMs: settings.emailCodeLifetimeMs,
    maxAttempts: settings.emailCodeMaxAttempts,
  });
  saveEmailCode(records, account.id, issued);
  for (const { address } of account.emails.filter((email) => email.verified)) {
    sendMessage(context, {
      to: address,
      subject: "Authentication code",
      text: `Your authentication code is: ${issued.code}`,
      code: issued.code,
      sentAt: new Date(clock.now()).toISOString(),
    });
  }
  return issued;
}
