/** All waiting of a run: for the target's patience, for a fresh one-time code, for the pace. */
export interface Waiting {
  /** False, and no wait, when it would go beyond the bound. All who wait at the same time wait once. */
  wait(milliseconds: number, reason: string): Promise<boolean>;
  /** Waits until the next request may go out. */
  turn(): Promise<void>;
}

export interface WaitingOptions {
  /** In all, in ms. */
  readonly bound: number;
  /** Requests in a second; undefined: as fast as can be. */
  readonly rate: number | undefined;
  readonly wait: (milliseconds: number) => Promise<void>;
  readonly now: () => number;
  readonly onWait: (milliseconds: number, reason: string) => void;
}

/** Shorter waits are nobody's news. */
const NEWS_MS = 1000;

export function createWaiting({ bound, rate, wait, now, onWait }: WaitingOptions): Waiting {
  let left = bound;
  /** The instant until which everybody waits. */
  let until = 0;
  let nextTurn = 0;

  return {
    async wait(milliseconds, reason) {
      const end = now() + milliseconds;
      const added = Math.max(0, end - Math.max(until, now()));
      if (added > left) return false;
      left -= added;
      until = Math.max(until, end);
      if (added >= NEWS_MS) onWait(milliseconds, reason);
      await wait(milliseconds);
      return true;
    },
    async turn() {
      if (until > now()) await wait(until - now());
      if (rate === undefined) return;
      const at = Math.max(nextTurn, now());
      nextTurn = at + 1000 / rate;
      if (at > now()) await wait(at - now());
    },
  };
}
