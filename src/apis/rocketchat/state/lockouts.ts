import {
  isLocked,
  recordFailure,
  type LockoutPolicy,
  type LockoutState,
} from "../../../credentials/lockout.ts";
import { defineCollection, type Collection, type Records } from "../../../mock/store/store.ts";
import type { LoginScope } from "../model.ts";
import type { RocketChatSettings } from "../settings.ts";

const accountLockouts: Collection<LockoutState> = defineCollection("rocketchat/account-lockouts");
const addressLockouts: Collection<LockoutState> = defineCollection(
  "rocketchat/address-lockouts",
  10_000,
);

/** Whom a lock-out keeps away: an account by its id, or an address. */
export interface Suspect {
  readonly kind: "account" | "address";
  readonly key: string;
}

export function isBlocked(
  { context: { records, clock, settings } }: LoginScope,
  { kind, key }: Suspect,
): boolean {
  const state = records.get(collectionOf(kind), key);
  return isLocked(state, clock.now(), policyOf(kind, settings));
}

export function countFailure(
  { context: { records, clock, settings } }: LoginScope,
  { kind, key }: Suspect,
): void {
  const state = records.get(collectionOf(kind), key);
  const next = recordFailure(state, clock.now(), policyOf(kind, settings));
  records.set(collectionOf(kind), key, next);
}

export function forgetFailures(records: Records, { kind, key }: Suspect): void {
  records.delete(collectionOf(kind), key);
}

function collectionOf(kind: Suspect["kind"]): Collection<LockoutState> {
  return kind === "account" ? accountLockouts : addressLockouts;
}

function policyOf(kind: Suspect["kind"], settings: RocketChatSettings): LockoutPolicy {
  const enabled = settings.lockoutEnabled;
  return kind === "account"
    ? { enabled, maxFailures: settings.lockoutAccountFailures, lockMs: settings.lockoutAccountMs }
    : { enabled, maxFailures: settings.lockoutAddressFailures, lockMs: settings.lockoutAddressMs };
}
