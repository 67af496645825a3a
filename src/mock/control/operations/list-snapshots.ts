import { listSnapshots as listAll } from "../../worlds/snapshots.ts";
import type { ControlHandler } from "../control-handler.ts";
import type { operations } from "../schema.gen.ts";

export const listSnapshots: ControlHandler<operations["listSnapshots"]> = async (
  _,
  { engine: { store }, world },
) => ({ status: 200, body: { snapshots: [...(await listAll({ store, world }))] } });
