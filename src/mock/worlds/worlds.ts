import type { Store } from "../store/store.ts";
import { DEFAULT_WORLD } from "./address.ts";

export const SEED = "seed";

/** Which worlds there are. An unknown one starts as a copy of the seed when it is first named. */
export interface Worlds {
  /** Opens a world and marks it as used now; answers the name of its space. */
  open(id: string): Promise<string> | string;
  ids(): readonly string[];
  has(id: string): boolean;
  drop(id: string): Promise<boolean>;
}

export interface WorldsOptions {
  readonly store: Store;
  /** Beyond this many, the world that has been idle longest goes; the default world stays. */
  readonly limit: number;
  readonly onDrop: (id: string) => void;
}

export function spaceOf(world: string): string {
  return `world:${world}`;
}

export function createWorlds({ store, limit, onDrop }: WorldsOptions): Worlds {
  // In order of last use, the newest last.
  const used = new Map<string, Promise<string> | string>();
  let newest = "";

  async function drop(id: string): Promise<boolean> {
    if (!used.delete(id)) return false;
    onDrop(id);
    await store.drop(spaceOf(id));
    return true;
  }

  async function start(id: string): Promise<string> {
    const space = spaceOf(id);
    if (!(await store.has(space))) await store.copy(SEED, space);
    if (used.has(id)) used.set(id, space);
    return space;
  }

  function trim(): void {
    if (used.size <= limit) return;
    for (const id of used.keys()) {
      if (id !== DEFAULT_WORLD) return void drop(id);
    }
  }

  return {
    open(id) {
      const known = used.get(id);
      if (known !== undefined && id === newest) return known;
      const space = known ?? start(id);
      used.delete(id);
      used.set(id, space);
      newest = id;
      trim();
      return space;
    },
    ids: () => [...used.keys()].toSorted(),
    has: (id) => used.has(id),
    drop,
  };
}
