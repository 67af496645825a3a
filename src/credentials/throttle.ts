/** At most `limit` requests in a window of time that starts with the first of them. */
export interface ThrottlePolicy {
  /** On unless it is said to be off. */
  readonly enabled?: boolean;
  readonly limit: number;
  readonly windowMs: number;
}

/** The current window: when it started, and how many requests it has let through. */
export interface ThrottleState {
  readonly since: number;
  readonly used: number;
}

/** Whether a request may pass, with the numbers for its headers; keep `state` for the next one. */
export interface ThrottleOutcome {
  readonly allowed: boolean;
  readonly limit: number;
  readonly remaining: number;
  /** When the window ends, in ms since the epoch. */
  readonly resetAt: number;
  /** How long to wait before trying again: 0 when allowed. */
  readonly retryAfterMs: number;
  readonly state: ThrottleState;
}

/** Lets one request pass, or not. A throttle that is off counts nothing. */
export function take(
  state: ThrottleState | undefined,
  now: number,
  policy: ThrottlePolicy,
): ThrottleOutcome {
  const { enabled = true, limit, windowMs } = policy;
  const window = currentWindow(state, now, windowMs);
  const hasRoom = window.used < limit;
  const allowed = hasRoom || !enabled;
  const used = enabled && hasRoom ? window.used + 1 : window.used;
  const resetAt = window.since + windowMs;
  return {
    allowed,
    limit,
    remaining: Math.max(0, limit - used),
    resetAt,
    retryAfterMs: allowed ? 0 : resetAt - now,
    state: { since: window.since, used },
  };
}

function currentWindow(
  state: ThrottleState | undefined,
  now: number,
  windowMs: number,
): ThrottleState {
  // A world's clock can be set back: a window that has not started yet is over, too.
  const isOpen = state !== undefined && state.since <= now && now < state.since + windowMs;
  return isOpen ? state : { since: now, used: 0 };
}
