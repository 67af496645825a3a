import { listSnapshots } from "../worlds/snapshots.ts";
import type { ControlContext } from "./control-handler.ts";
import { notFound, type ProblemReply } from "./problems.ts";

/** The answer for a snapshot that is not there. */
export async function noSnapshot(
  { engine: { store }, world }: ControlContext,
  name: string,
): Promise<ProblemReply<404>> {
  const known = await listSnapshots({ store, world });
  return notFound(
    `snapshot "${name}" in the world "${world}"`,
    known.map((snapshot) => snapshot.name),
  );
}
