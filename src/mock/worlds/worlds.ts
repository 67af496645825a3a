import type { Awaitable } from "../../lib/awaitable.ts";
import type { Store } from "../store/store.ts";
import { DEFAULT_WORLD } from "./address.ts";

export const SEED = "seed";

/** Which worlds there are. An unknown one starts as a copy of the seed when it is first named. */
export interface Worlds {
  /** Opens a world and marks it as used now; answers the name of its space. */
  open(id: string): Awaitable<string>;
  /** Starts a world as a copy of a space; false when there is a world of that name. */
  fork(space: string, id: string): Promise<boolean>;
  ids(): readonly string[];
  has(id: string): boolean;
  drop(id: string): Promise<boolean>;
}

export interface WorldsOptions {
  readonly store: Store;
  /** Beyond this many, the world that has been idle longest goes; the default world stays. */
  readonly limit: number;
  /** Lets go of what else belongs to a world. */
  readonly onDrop: (id: string) => Awaitable<void>;
}

export function spaceOf(world: string): string {
  return `world:${world}`;
}

export function createWorlds({ store, limit, onDrop }: WorldsOptions): Worlds {
  // In order of last use, the newest last.
  const used = new Map<string, Awaitable<string>>();
  let newest = "";

  async function drop(id: string): Promise<boolean> {
    if (!used.delete(id)) return false;
    // The space goes at once: who names the world from now on starts it anew.
    await Promise.all([store.drop(spaceOf(id)), onDrop(id)]);
    return true;
  }

  async function start(id: string): Promise<string> {
    return (await store.has(spaceOf(id))) ? settle(id) : copyTo(id, SEED);
  }

  async function copyTo(id: string, from: string): Promise<string> {
    await store.copy(from, spaceOf(id));
    return settle(id);
  }

  function settle(id: string): string {
    const space = spaceOf(id);
    if (used.has(id)) used.set(id, space);
    return space;
  }

  function trim(): void {
    if (used.size <= limit) return;
    for (const id of used.keys()) {
      if (id !== DEFAULT_WORLD) return void drop(id);
    }
  }

  function use(id: string, space: Awaitable<string>): Awaitable<string> {
    used.delete(id);
    used.set(id, space);
    newest = id;
    trim();
    return space;
  }

  return {
    open(id) {
      const known = used.get(id);
      if (known !== undefined && id === newest) return known;
      return use(id, known ?? start(id));
    },
    async fork(space, id) {
      if (used.has(id)) return false;
      await use(id, copyTo(id, space));
      return true;
    },
    ids: () => [...used.keys()].toSorted(),
    has: (id) => used.has(id),
    drop,
  };
}
