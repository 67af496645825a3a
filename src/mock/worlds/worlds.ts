import type { Awaitable } from "../../lib/awaitable.ts";
import type { Store } from "../store/store.ts";
import { DEFAULT_WORLD } from "./address.ts";

export const SEED = "seed";

/** Which worlds there are. An unknown one starts as a copy of the seed when it is first named. */
export interface Worlds {
  /** Opens a world and marks it as used now; answers the name of its space. */
  open(id: string): Awaitable<string>;
  /**
   * Opens a world and hands its space to `work` in the same instant: after `open` has been awaited, the
   * world may have been dropped again, and its space would be an empty one.
   */
  enter<R>(id: string, work: (space: string) => Awaitable<R>): Awaitable<R>;
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
  // In order of last use, the newest last. A world that is still being copied is a promise.
  const used = new Map<string, Awaitable<string>>();
  let newest = "";

  async function drop(id: string): Promise<boolean> {
    if (!used.delete(id)) return false;
    // The space goes at once: who names the world from now on starts it anew.
    await Promise.all([store.drop(spaceOf(id)), onDrop(id)]);
    return true;
  }

  function trim(): void {
    if (used.size <= limit) return;
    for (const id of used.keys()) {
      if (id !== DEFAULT_WORLD && id !== newest) return void drop(id);
    }
  }

  function use(id: string, space: Awaitable<string>): Awaitable<string> {
    used.delete(id);
    used.set(id, space);
    newest = id;
    trim();
    return space;
  }

  function start(id: string, copy: () => Promise<void>): Awaitable<string> {
    const space = spaceOf(id);
    const started = copy().then(() => {
      if (used.get(id) === started) used.set(id, space);
      return space;
    });
    return use(id, started);
  }

  function open(id: string): Awaitable<string> {
    const known = used.get(id);
    if (known !== undefined) return id === newest ? known : use(id, known);
    return start(id, async () => {
      if (!(await store.has(spaceOf(id)))) await store.copy(SEED, spaceOf(id));
    });
  }

  function enter<R>(id: string, work: (space: string) => Awaitable<R>): Awaitable<R> {
    const space = open(id);
    return typeof space === "string" ? work(space) : space.then(() => enter(id, work));
  }

  return {
    open,
    enter,
    fork: async (space, id) =>
      !used.has(id) && Boolean(await start(id, async () => store.copy(space, spaceOf(id)))),
    ids: () => [...used.keys()].toSorted(),
    has: (id) => used.has(id),
    drop,
  };
}
