/** What a run may still send, by the parts of its plan. */
export interface Budget {
  readonly left: Readonly<Record<"requests" | "recoveries" | "repeats" | "explored", number>>;
  /** Takes one; false when none is left, and then nothing may be sent. */
  take(part: keyof Budget["left"]): boolean;
  /** Requests taken so far. */
  readonly taken: number;
}

export function createBudget(plan: Budget["left"]): Budget {
  const { requests, recoveries, repeats, explored } = plan;
  const left = { requests, recoveries, repeats, explored };
  let taken = 0;
  return {
    left,
    get taken() {
      return taken;
    },
    take(part) {
      if (left[part] <= 0) return false;
      left[part] -= 1;
      taken += 1;
      return true;
    },
  };
}
