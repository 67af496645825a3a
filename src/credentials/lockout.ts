/** When repeated failures close an account, or an address, and for how long. */
export interface LockoutPolicy {
  readonly enabled: boolean;
  readonly maxFailures: number;
  readonly lockMs: number;
}

/** The failures since the last success or the last lock; a success deletes it. */
export interface LockoutState {
  readonly failures: number;
  /** Present once the failures have reached the maximum. */
  readonly lockedUntil?: number;
}

/** Counts one failed login. Failures during a lock do not make it longer. */
export function recordFailure(
  state: LockoutState | undefined,
  now: number,
  policy: LockoutPolicy,
): LockoutState {
  if (!policy.enabled || isLocked(state, now, policy)) return state ?? { failures: 0 };

  // A lock that has elapsed wipes the slate.
  const counted = state?.lockedUntil === undefined ? (state?.failures ?? 0) : 0;
  const failures = counted + 1;
  if (failures < policy.maxFailures) return { failures };
  return { failures, lockedUntil: now + policy.lockMs };
}

/** Says whether to refuse every login now, even one with the right password. */
export function isLocked(
  state: LockoutState | undefined,
  now: number,
  policy: LockoutPolicy,
): boolean {
  return policy.enabled && state?.lockedUntil !== undefined && now < state.lockedUntil;
}
