import { type ClockState } from "../../worlds/world-clock.ts";
import { clockRecord, ONLY, readNow } from "../../worlds/world-state.ts";
import type { ControlHandler } from "../control-handler.ts";
import { inWorld } from "../in-world.ts";
import { unprocessable } from "../problems.ts";
import type { components, operations } from "../schema.gen.ts";
import { toClock } from "../to-clock.ts";

export const setClock: ControlHandler<operations["setClock"]> = ({ body }, control) => {
  const mistake = findMistake(body);
  if (mistake !== undefined) return unprocessable(mistake);
  const { host } = control.engine;
  return inWorld(control, (records) => {
    const state = toState(body, { hostNow: host.clock.now(), now: readNow(records, host) });
    records.set(clockRecord, ONLY, state);
    return { status: 200, body: toClock(state, host.clock.now()) };
  });
};

type Setting = components["schemas"]["ClockSetting"];

function findMistake({ mode, rate }: Setting): string | undefined {
  if (mode === "scaled" && rate === undefined)
    return 'A "scaled" clock needs a rate: 60 makes a minute of the world last a second.';
  if (mode !== "scaled" && rate !== undefined)
    return `A "${mode}" clock has no rate. Leave it out, or set the mode "scaled".`;
  return undefined;
}

interface Times {
  readonly hostNow: number;
  /** The world's own time. */
  readonly now: number;
}

function toState({ mode, now, rate = 1 }: Setting, times: Times): ClockState {
  const asked = now === undefined ? undefined : Date.parse(now);
  const { hostNow } = times;
  switch (mode) {
    case "real":
      return { mode, offsetMs: (asked ?? hostNow) - hostNow };
    case "frozen":
      return { mode, at: asked ?? times.now };
    case "scaled":
      return { mode, rate, at: asked ?? times.now, since: hostNow };
  }
}
