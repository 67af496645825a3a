import { setTimeout } from "node:timers/promises";

/** Waits on the host's clock; ends early when the signal is aborted. */
export async function delay(milliseconds: number, signal?: AbortSignal): Promise<void> {
  try {
    await setTimeout(milliseconds, undefined, signal && { signal });
  } catch (thrown) {
    if (signal?.aborted !== true) throw thrown;
  }
}
