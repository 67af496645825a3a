import { useOneTimeCode, type OneTimeCode } from "../../../../credentials/one-time-code.ts";
import type { RocketChatContext, LoginScope } from "../../model.ts";
import type { Account } from "../../state/account.ts";
import {
  deleteEmailCode,
  findEmailCode,
  saveEmailCode,
  sendEmailCode,
} from "../../state/email-codes.ts";
import { secondFactorFailure, type LoginFailure } from "../failure.ts";
import type { Presented } from "./presented.ts";

/** A code that runs out sooner is not worth typing: the server sends a new one. */
const MIN_REST_MS = 300_000;

/** Judges a code that was sent by e-mail, and sends one when there is none. */
export async function verifyEmailCode(
  { account, code, methods }: Presented,
  { context }: LoginScope,
): Promise<LoginFailure | undefined> {
  const verdict = code === undefined ? "totp-required" : await judgeCode(account, code, context);
  if (verdict === "accepted") return undefined;

  const { issued, codeGenerated } = await provideCode(account, context);
  return secondFactorFailure(verdict, {
    method: "email",
    codeGenerated,
    emailOrUsername: account.username,
    codeExpires: new Date(issued.expiresAt).toISOString(),
    availableMethods: [...methods],
  });
}

async function judgeCode(
  { id }: Account,
  code: string,
  { records, clock }: RocketChatContext,
): Promise<"accepted" | "totp-invalid" | "totp-max-attempts"> {
  const outcome = useOneTimeCode(await findEmailCode(records, id), code, clock.now());
  switch (outcome.kind) {
    case "accepted":
      await deleteEmailCode(records, id);
      return "accepted";
    case "wrong":
      await saveEmailCode(records, id, outcome.issued);
      return "totp-invalid";
    case "too-many-attempts":
      await saveEmailCode(records, id, outcome.issued);
      return "totp-max-attempts";
    case "expired":
    case "none-issued":
      return "totp-invalid";
  }
}

interface ProvidedCode {
  readonly issued: OneTimeCode;
  readonly codeGenerated: boolean;
}

/** Keeps a code whose attempts are used up: another one would be another chance to guess. */
async function provideCode(account: Account, context: RocketChatContext): Promise<ProvidedCode> {
  const kept = await findEmailCode(context.records, account.id);
  if (kept && kept.expiresAt - context.clock.now() > MIN_REST_MS) {
    return { issued: kept, codeGenerated: false };
  }
  return { issued: await sendEmailCode(context, account), codeGenerated: true };
}
