/** Hands on what comes to `work`, one run at a time: all that comes during a run makes one more. */
export function takeTurns<T>(
  work: (items: readonly T[]) => Promise<void>,
): (items: readonly T[]) => Promise<void> {
  const waiting = new Set<T>();
  let isBusy = false;
  return async (items) => {
    for (const item of items) waiting.add(item);
    if (isBusy) return;
    isBusy = true;
    while (waiting.size > 0) {
      const next = [...waiting];
      waiting.clear();
      await work(next);
    }
    isBusy = false;
  };
}
