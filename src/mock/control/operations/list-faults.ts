import { faultRecords } from "../../faults/fault.ts";
import { ONLY, readNow } from "../../worlds/world-state.ts";
import type { ControlHandler } from "../control-handler.ts";
import { inWorld } from "../in-world.ts";
import type { operations } from "../schema.gen.ts";
import { isAlive, toFaultView } from "../to-fault-view.ts";

export const listFaults: ControlHandler<operations["listFaults"]> = (_, control) =>
  inWorld(control, (records) => {
    const now = readNow(records, control.engine.host);
    const faults = records.get(faultRecords, ONLY) ?? [];
    const alive = faults.filter((fault) => isAlive(fault, now));
    return { status: 200, body: { faults: alive.map(toFaultView) } };
  });
