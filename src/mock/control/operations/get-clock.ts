import { realClock } from "../../worlds/world-clock.ts";
import { clockRecord, ONLY } from "../../worlds/world-state.ts";
import type { ControlHandler } from "../control-handler.ts";
import { inWorld } from "../in-world.ts";
import type { operations } from "../schema.gen.ts";
import { toClock } from "../to-clock.ts";

export const getClock: ControlHandler<operations["getClock"]> = (_, control) =>
  inWorld(control, (records) => {
    const state = records.get(clockRecord, ONLY) ?? realClock;
    return { status: 200, body: toClock(state, control.engine.host.clock.now()) };
  });
