import { randomString } from "../lib/random.ts";
import type { Random } from "../lib/random.ts";
import { isSameSecret } from "./same-secret.ts";

/** How long an e-mailed code lives, and how many wrong answers it survives. */
export interface OneTimeCodePolicy {
  readonly lifetimeMs: number;
  readonly maxAttempts: number;
}

const oneTimeCodeDefaults: OneTimeCodePolicy = { lifetimeMs: 3_600_000, maxAttempts: 5 };

/** A code on its way by e-mail, as it is kept until it is used. */
export interface OneTimeCode {
  readonly code: string;
  readonly expiresAt: number;
  readonly attemptsLeft: number;
}

/** Delete the kept code after "accepted"; after "wrong" and "too-many-attempts" keep `issued`. */
export type OneTimeCodeOutcome =
  | { readonly kind: "accepted" }
  | { readonly kind: "wrong"; readonly issued: OneTimeCode }
  | { readonly kind: "too-many-attempts"; readonly issued: OneTimeCode }
  | { readonly kind: "expired" }
  | { readonly kind: "none-issued" };

export function createOneTimeCode(
  random: Random,
  now: number,
  { lifetimeMs, maxAttempts }: OneTimeCodePolicy = oneTimeCodeDefaults,
): OneTimeCode {
  const code = randomString(random, "0123456789", 6);
  return { code, expiresAt: now + lifetimeMs, attemptsLeft: maxAttempts };
}

/** Judges a presented code by its digits alone: e-mails show it as `123-456`. */
export function useOneTimeCode(
  issued: OneTimeCode | undefined,
  presented: string,
  now: number,
): OneTimeCodeOutcome {
  if (!issued) return { kind: "none-issued" };
  if (now > issued.expiresAt) return { kind: "expired" };
  if (issued.attemptsLeft <= 0) return { kind: "too-many-attempts", issued };
  if (isSameSecret(issued.code, presented.replaceAll(/\D/g, ""))) return { kind: "accepted" };

  const attemptsLeft = issued.attemptsLeft - 1;
  const kind = attemptsLeft > 0 ? "wrong" : "too-many-attempts";
  return { kind, issued: { ...issued, attemptsLeft } };
}
