import type { Clock } from "../../lib/clock.ts";
import type { TargetResponse } from "../exchange.ts";

/** The clock of the server, as far as its `Date` header tells it. */
export interface TargetClock extends Clock {
  /** Reads the first `Date` header that comes. */
  learn(response: TargetResponse): void;
  /** Takes our own clock from now on: `Date` may come from a proxy whose clock is wrong. */
  distrust(): void;
}

/** `Date` has whole seconds, and an answer takes its time: less than this is no difference. */
const TOLERANCE_MS = 2000;

export function createTargetClock(clock: Clock): TargetClock {
  let skew: number | undefined;
  return {
    now: () => clock.now() + (skew ?? 0),
    learn({ headers }) {
      const date = Date.parse(headers["date"] ?? "");
      if (skew !== undefined || Number.isNaN(date)) return;
      const difference = date + 500 - clock.now();
      skew = Math.abs(difference) < TOLERANCE_MS ? 0 : difference;
    },
    distrust() {
      skew = 0;
    },
  };
}
