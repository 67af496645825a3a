import type { JsonObject } from "../../../../lib/json.ts";
import type { LoginScope } from "../../model.ts";
import { findAccount } from "../../state/accounts.ts";
import { findSession, isExpired } from "../../state/sessions.ts";
import { mismatch, type LoginAttempt } from "../attempt.ts";
import { expiredToken, unknownToken } from "../failure.ts";
import { failed, type LoginOutcome } from "../outcome.ts";

type ResumeAttempt = Extract<LoginAttempt, { kind: "resume" }>;

export function parseResume({ resume }: JsonObject): LoginAttempt | undefined {
  if (!resume) return undefined;
  if (typeof resume !== "string") return mismatch(`Expected string, got ${typeof resume}`);
  return { kind: "resume", token: resume };
}

/** Goes on with a session, by its token. */
export function runResume(
  { token }: ResumeAttempt,
  { context: { records, clock } }: LoginScope,
): LoginOutcome {
  const session = findSession(records, token);
  const account = session && findAccount(records, session.accountId);
  if (!session || !account) return failed(unknownToken);
  if (isExpired(session, clock.now())) return failed(expiredToken, account);
  return { kind: "identified", type: "resume", account, token };
}
