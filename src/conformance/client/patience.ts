import type { TargetResponse } from "../exchange.ts";

/** From about here a number of seconds is no delay but an instant: 2001 in seconds, 1973 in milliseconds. */
const EPOCH_SECONDS = 1e9;
const EPOCH_MILLISECONDS = 1e11;

const RESETS = ["x-ratelimit-reset", "ratelimit-reset", "x-rate-limit-reset"];

/**
 * How long a server asks to wait, in ms: `Retry-After` (RFC 9110, section 10.2.3) in seconds or as a date, else a reset
 * in seconds, or as an instant in seconds or milliseconds of the epoch. Undefined when it does not say; not positive when the time is over.
 */
export function readPatience({ headers }: TargetResponse, now: number): number | undefined {
  const after = headers["retry-after"];
  if (after !== undefined) {
    const seconds = Number(after);
    const wait = Number.isNaN(seconds) ? Date.parse(after) - now : seconds * 1000;
    if (!Number.isNaN(wait)) return wait;
  }
  const reset = RESETS.map((name) => Number.parseFloat(headers[name] ?? "")).find(
    (value) => !Number.isNaN(value),
  );
  return reset === undefined ? undefined : toDelay(reset, now);
}

function toDelay(reset: number, now: number): number {
  if (reset >= EPOCH_MILLISECONDS) return reset - now;
  return reset >= EPOCH_SECONDS ? reset * 1000 - now : reset * 1000;
}

/** Whether a server puts a request off instead of answering it. */
export function isPutOff({ status, headers }: TargetResponse): boolean {
  return status === 429 || (status === 503 && headers["retry-after"] !== undefined);
}
