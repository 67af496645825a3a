import { type ClockState, worldTime } from "../worlds/world-clock.ts";
import type { components } from "./schema.gen.ts";

/** The last instant that ISO 8601 writes with a year of four digits. */
export const LATEST: number = Date.parse("9999-12-31T23:59:59.999Z");

/** A clock as the control API shows it, when the host's clock shows `hostNow`. */
export function toClock(state: ClockState, hostNow: number): components["schemas"]["Clock"] {
  const now = new Date(worldTime(state, hostNow)).toISOString();
  return state.mode === "scaled"
    ? { mode: state.mode, now, rate: state.rate }
    : { mode: state.mode, now };
}
