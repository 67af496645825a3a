import type { Clock } from "../../lib/clock.ts";

/** How a world's time runs: plain data, so that it is saved and forked with the world. */
export type ClockState =
  | { readonly mode: "real"; readonly offsetMs: number }
  | { readonly mode: "frozen"; readonly at: number }
  | { readonly mode: "scaled"; readonly rate: number; readonly at: number; readonly since: number };

export const realClock: ClockState = { mode: "real", offsetMs: 0 };

/** The world's time in ms since the epoch, when the host's clock shows `hostNow`. */
export function worldTime(state: ClockState, hostNow: number): number {
  switch (state.mode) {
    case "real":
      return hostNow + state.offsetMs;
    case "frozen":
      return state.at;
    case "scaled":
      return Math.round(state.at + (hostNow - state.since) * state.rate);
  }
}

/** The same clock, `milliseconds` later. */
export function advanceClock(state: ClockState, milliseconds: number): ClockState {
  switch (state.mode) {
    case "real":
      return { mode: "real", offsetMs: state.offsetMs + milliseconds };
    case "frozen":
      return { mode: "frozen", at: state.at + milliseconds };
    case "scaled":
      return { ...state, at: state.at + milliseconds };
  }
}

/** A clock that stands still at one instant, so that a whole request happens at the same time. */
export function clockAt(instant: number): Clock {
  return { now: () => instant };
}
