import { toPortable } from "../../worlds/portable.ts";
import type { PortableRecords } from "../../store/store.ts";
import { readSnapshot } from "../../worlds/snapshots.ts";
import type { ControlHandler } from "../control-handler.ts";
import { noSnapshot } from "../no-snapshot.ts";
import type { operations } from "../schema.gen.ts";

export const exportSnapshot: ControlHandler<operations["exportSnapshot"]> = async (
  { parameters: { name } },
  control,
) => {
  const { engine, world } = control;
  const found = await readSnapshot({ store: engine.store, world }, name);
  if (!found) return noSnapshot(control, name);
  const portable = toPortable(found, found.records);
  return { status: 200, body: { ...portable, records: toLists(portable.records) } };
};

/** The same records, mutable as the generated type has them. */
function toLists(records: PortableRecords): Record<string, unknown[][]> {
  return Object.fromEntries(
    Object.entries(records).map(([name, entries]) => [name, entries.map((entry) => [...entry])]),
  );
}
