import type { Engine } from "../../mock/engine.ts";
import { listSnapshots } from "../../mock/worlds/snapshots.ts";
import { spaceOf } from "../../mock/worlds/worlds.ts";

/** A world or a snapshot of a running mock. */
export interface KeptSpace {
  /** In the store. */
  readonly space: string;
  readonly world: string;
  readonly snapshot?: string;
}

export async function listSpaces({ worlds, store }: Engine): Promise<readonly KeptSpace[]> {
  const spaces: KeptSpace[] = [];
  for (const world of worlds.ids()) {
    spaces.push({ space: spaceOf(world), world });
    for (const { name } of await listSnapshots({ store, world })) {
      spaces.push({ space: `snapshot:${world}:${name}`, world, snapshot: name });
    }
  }
  return spaces;
}
