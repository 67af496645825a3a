import type { ClockState } from "../../mock/worlds/world-clock.ts";
import type { ClockStart } from "../options/read-clock.ts";

/** How the clock of a new world runs; undefined when nothing was said about it. */
export function toWorldClock(
  start: ClockStart | undefined,
  freeze: boolean,
  now: number,
): ClockState | undefined {
  if (!start) return freeze ? { mode: "frozen", at: now } : undefined;
  const at = start.kind === "instant" ? start.at : now + start.ms;
  return freeze ? { mode: "frozen", at } : { mode: "real", offsetMs: at - now };
}
