import { type Fault, type FaultPlan, faultRecords } from "../../faults/fault.ts";
import { type Collection, defineCollection, type Records } from "../../store/store.ts";
import { ONLY, readNow } from "../../worlds/world-state.ts";
import type { ControlHandler } from "../control-handler.ts";
import { inWorld } from "../in-world.ts";
import { planFault } from "../plan-fault.ts";
import { conflict } from "../problems.ts";
import type { operations } from "../schema.gen.ts";
import { isAlive, toFaultView } from "../to-fault-view.ts";

/** How many faults a world has had, so that no id comes a second time. */
const faultCount: Collection<number> = defineCollection("world/fault-count");

/** Most faults of one world. */
const LIMIT = 100;

export const createFault: ControlHandler<operations["createFault"]> = ({ body }, control) => {
  const { host, apis } = control.engine;
  const plan = planFault(body, apis);
  if ("status" in plan) return plan;
  return inWorld(control, (records) => {
    const now = readNow(records, host);
    const faults = records.get(faultRecords, ONLY) ?? [];
    const alive = faults.filter((fault) => isAlive(fault, now));
    if (alive.length >= LIMIT)
      return conflict(`The world has ${LIMIT} faults, which is the most. Delete one, or reset.`);
    const fault = toFault(plan, nextId(records), now);
    records.set(faultRecords, ONLY, [...alive, fault]);
    return { status: 201, body: toFaultView(fault) };
  });
};

function toFault(plan: FaultPlan, id: string, createdAt: number): Fault {
  return { ...plan, id, createdAt, seen: 0, struck: 0 };
}

function nextId(records: Records): string {
  const count = (records.get(faultCount, ONLY) ?? 0) + 1;
  records.set(faultCount, ONLY, count);
  return `fault-${count}`;
}
