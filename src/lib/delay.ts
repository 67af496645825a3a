import { setTimeout } from "node:timers/promises";

/** Waits on the host's clock. */
export function delay(milliseconds: number): Promise<void> {
  return setTimeout(milliseconds, undefined);
}
