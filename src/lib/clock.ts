/** A source of time: milliseconds since the Unix epoch. */
export interface Clock {
  now(): number;
}

/** A clock that moves only when told to. */
export interface ManualClock extends Clock {
  advance(milliseconds: number): void;
}

/** The time of the machine. */
export const systemClock: Clock = { now: () => Date.now() };

/** Makes a clock that shows `start`, in ms since the epoch, until it is advanced. */
export function createManualClock(start = 0): ManualClock {
  let now = start;
  return {
    now: () => now,
    advance: (milliseconds) => {
      now += milliseconds;
    },
  };
}
