/** Starts to measure; the answer tells the whole milliseconds since. */
export function startStopwatch(): () => number {
  const start = performance.now();
  return () => Math.round(performance.now() - start);
}
