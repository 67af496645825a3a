/** The parts of a plan, and how many requests each has at most. */
export interface Allowances {
  readonly requests: number;
  readonly recoveries: number;
  readonly repeats: number;
  readonly explored: number;
}

/** What a run may still send. */
export interface Budget {
  /** Takes one of a part; false when none is left, and then nothing may be sent. */
  take(part: keyof Allowances): boolean;
}

/** Holds a run to its plan, and all parts together to `most` requests. */
export function createBudget(
  { requests, recoveries, repeats, explored }: Allowances,
  most: number,
): Budget {
  const left = { requests, recoveries, repeats, explored };
  let taken = 0;
  return {
    take(part) {
      if (left[part] <= 0 || taken >= most) return false;
      left[part] -= 1;
      taken += 1;
      return true;
    },
  };
}
