import { createMemoryStore } from "../../mock/store/memory-store.ts";
import { lockFile } from "./lock-file.ts";
import { probeWritable } from "./probe-writable.ts";
import { readStateFile, refuseNoFile } from "./state-file.ts";
import { type WatchedStore, watchStore } from "./watch-store.ts";

/** A store with what an earlier run left, and the worlds that it holds. */
export interface RestoredState {
  readonly store: WatchedStore;
  /** The spaces of worlds and of snapshots. */
  readonly spaces: readonly string[];
  readonly worlds: readonly string[];
}

const WORLD = "world:";

/** Takes a state file for this process and reads it into a new store. Throws as `readStateFile` and `lockFile` do. */
export async function restoreState(file: string): Promise<RestoredState> {
  refuseNoFile(file);
  probeWritable(file, "--state");
  lockFile(file);
  const spaces = readStateFile(file);
  const store = watchStore(createMemoryStore());
  for (const [space, records] of spaces) await store.write(space, records);
  const kept = [...spaces.keys()].filter((space) => !space.startsWith("snapshots:"));
  const worlds = kept
    .filter((space) => space.startsWith(WORLD))
    .map((space) => space.slice(WORLD.length));
  return { store, spaces: kept, worlds };
}
