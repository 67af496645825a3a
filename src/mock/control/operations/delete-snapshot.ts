import { deleteSnapshot as remove } from "../../worlds/snapshots.ts";
import type { ControlHandler } from "../control-handler.ts";
import { noSnapshot } from "../no-snapshot.ts";
import type { operations } from "../schema.gen.ts";

export const deleteSnapshot: ControlHandler<operations["deleteSnapshot"]> = async (
  { parameters: { name } },
  control,
) => {
  const { engine, world } = control;
  const removed = await remove({ store: engine.store, world }, name);
  return removed ? { status: 204 } : noSnapshot(control, name);
};
