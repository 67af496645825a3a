import { EMPTY } from "../seed.ts";
import { copySnapshot, listSnapshots } from "../worlds/snapshots.ts";
import { SEED } from "../worlds/worlds.ts";
import type { ControlContext } from "./control-handler.ts";
import { notFound, type ProblemReply } from "./problems.ts";

/** Names that no snapshot has, since `reset` gives them a meaning of their own. */
export const RESERVED: readonly string[] = [SEED, EMPTY];

/** Puts the request's world back in one step and empties its journal. */
export async function resetTo(
  { engine, world }: ControlContext,
  to: string,
): Promise<{ readonly status: 204 } | ProblemReply<404>> {
  const { store, worlds, journal } = engine;
  const shelf = { store, world };
  if (to === SEED || to === EMPTY) {
    await worlds.enter(world, (space) => store.copy(to, space));
  } else if (!(await worlds.enter(world, (space) => copySnapshot(shelf, to, space)))) {
    const known = (await listSnapshots(shelf)).map(({ name }) => name);
    return notFound(`snapshot "${to}" in the world "${world}"`, [...known, ...RESERVED]);
  }
  journal.clear(world);
  return { status: 204 };
}
