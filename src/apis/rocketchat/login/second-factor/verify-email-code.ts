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
export function verifyEmailCode(
  { account, code, methods }: Presented,
  { context }: LoginScope,
): LoginFailure | undefined {
  const verdict = code === undefined ? "totp-required" : judgeCode(account, code, context);
  if (verdict === "accepted") return undefined;

  const { issued, codeGenerated } = provideCode(account, context);
  return secondFactorFailure(verdict, {
    method: "email",
    codeGenerated,
    emailOrUsername: account.username,
    codeExpires: new Date(issued.expiresAt).toISOString(),
    availableMethods: [...methods],
  });
}

function judgeCode(
  { id }: Account,
  code: string,
  { records, clock }: RocketChatContext,
): "accepted" | "totp-invalid" | "totp-max-attempts" {
  const outcome = useOneTimeCode(findEmailCode(records, id), code, clock.now());
  switch (outcome.kind) {
    case "accepted":
      deleteEmailCode(records, id);
      return "accepted";
    case "wrong":
      saveEmailCode(records, id, outcome.issued);
      return "totp-invalid";
    case "too-many-attempts":
      saveEmailCode(records, id, outcome.issued);
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
function provideCode(account: Account, context: RocketChatContext): ProvidedCode {
  const kept = findEmailCode(context.records, account.id);
  if (kept && kept.expiresAt - context.clock.now() > MIN_REST_MS) {
    return { issued: kept, codeGenerated: false };
  }
  return { issued: sendEmailCode(context, account), codeGenerated: true };
}
