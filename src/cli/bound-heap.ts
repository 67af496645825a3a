/**
 * Keeps the heap near what is alive in it. What a mock remembers is bounded, but under load V8 would let
 * the heap grow to ten times of that. Called once started: a start is faster with a heap that grows.
 */
export function boundHeap(): void {
  const v8 = process.getBuiltinModule("node:v8");
  v8.setFlagsFromString("--semi-space-growth-factor=1");
  v8.setFlagsFromString("--heap-growing-percent=50");
}
