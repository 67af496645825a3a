import { faultRecords } from "../../faults/fault.ts";
import { ONLY } from "../../worlds/world-state.ts";
import type { ControlHandler } from "../control-handler.ts";
import { inWorld } from "../in-world.ts";
import { notFound } from "../problems.ts";
import type { operations } from "../schema.gen.ts";

export const deleteFault: ControlHandler<operations["deleteFault"]> = (
  { parameters: { id } },
  control,
) =>
  inWorld(control, (records) => {
    const faults = records.get(faultRecords, ONLY) ?? [];
    const others = faults.filter((fault) => fault.id !== id);
    if (others.length === faults.length)
      return notFound(
        `fault "${id}"`,
        faults.map((fault) => fault.id),
      );
    records.set(faultRecords, ONLY, others);
    return { status: 204 };
  });
