import { createMemoryStore } from "../../mock/store/memory-store.ts";
import { readStateFile } from "./state-file.ts";
import { type WatchedStore, watchStore } from "./watch-store.ts";

/** A store with what an earlier run left, and the worlds that it holds. */
export interface RestoredState {
  readonly store: WatchedStore;
  readonly worlds: readonly string[];
}

const WORLD = "world:";

/** Reads a state file into a new store. Throws as `readStateFile` does. */
export async function restoreState(file: string): Promise<RestoredState> {
  const spaces = readStateFile(file);
  const store = watchStore(createMemoryStore());
  for (const [space, records] of spaces) await store.write(space, records);
  const worlds = [...spaces.keys()]
    .filter((space) => space.startsWith(WORLD))
    .map((space) => space.slice(WORLD.length));
  return { store, worlds };
}
