import { ToolkitError } from "../../../errors.ts";
import { parsePortable, type PortableWorld } from "../../worlds/portable.ts";
import { saveSnapshot as save, SNAPSHOT_LIMIT, type SnapshotInfo } from "../../worlds/snapshots.ts";
import { readNow } from "../../worlds/world-state.ts";
import type { ControlContext, ControlHandler } from "../control-handler.ts";
import { inWorld } from "../in-world.ts";
import { conflict, type ProblemReply, unprocessable } from "../problems.ts";
import { RESERVED } from "../reset-to.ts";
import type { operations } from "../schema.gen.ts";

export const saveSnapshot: ControlHandler<operations["saveSnapshot"]> = async (
  { body: { name, from } },
  control,
) => {
  if (RESERVED.includes(name))
    return conflict(`The name "${name}" has a meaning of its own for reset. Choose another.`);
  const portable = from && readPortable(from);
  if (portable && "status" in portable) return portable;

  const createdAt = portable?.createdAt ?? (await readTime(control));
  return (await write(control, { name, createdAt }, portable))
    ? { status: 201, body: { name, createdAt } }
    : conflict(
        `The world "${control.world}" has ${SNAPSHOT_LIMIT} snapshots, which is the most. Delete one first.`,
      );
};

async function write(
  { engine: { store, worlds }, world }: ControlContext,
  info: SnapshotInfo,
  portable: PortableWorld | undefined,
): Promise<boolean> {
  return save({ store, world }, info, (space) =>
    portable
      ? store.write(space, portable.records)
      : worlds.enter(world, (source) => store.copy(source, space)),
  );
}

async function readTime(control: ControlContext): Promise<string> {
  const now = await inWorld(control, (records) => readNow(records, control.engine.host));
  return new Date(now).toISOString();
}

function readPortable(value: unknown): PortableWorld | ProblemReply<422> {
  try {
    return parsePortable(value);
  } catch (mistake) {
    if (mistake instanceof ToolkitError) return unprocessable(mistake.message);
    throw mistake;
  }
}
