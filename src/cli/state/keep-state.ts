import { EMPTY } from "../../mock/seed.ts";
import { SEED } from "../../mock/worlds/worlds.ts";
import { renderStateFile } from "./state-file.ts";
import type { WatchedStore } from "./watch-store.ts";
import { writeWhole } from "./write-file.ts";

/** How long changes are gathered before they are written. */
const GATHER_MS = 100;

/** How long to wait before a write that failed is tried again. */
const RETRY_MS = 5000;

/** What writes the worlds of a mock to its state file. */
export interface StateKeeper {
  /** Writes what is not written yet, now. Throws `FILE_UNWRITABLE`. */
  save(): Promise<void>;
}

/**
 * Writes the worlds to `file` now, and again soon after each change. A write that fails later is told
 * to `warn`, and the mock goes on. Throws `FILE_UNWRITABLE` when the first one fails.
 */
export async function keepState(
  store: WatchedStore,
  file: string,
  warn: (failure: unknown) => void,
): Promise<StateKeeper> {
  const texts = new Map<string, string>();
  const dirty = new Set(store.spaces());
  let timer: NodeJS.Timeout | undefined;
  let writing: Promise<void> = Promise.resolve();

  async function write(): Promise<void> {
    clearTimeout(timer);
    timer = undefined;
    await refresh(store, texts, dirty);
    await writeWhole(file, renderStateFile(texts), "--state");
  }

  function save(): Promise<void> {
    writing = writing.catch(() => {}).then(write);
    return writing;
  }

  function plan(milliseconds: number): void {
    timer ??= setTimeout(() => {
      save().catch((failure: unknown) => {
        warn(failure);
        plan(RETRY_MS);
      });
    }, milliseconds).unref();
  }

  await save();
  store.watch((space) => {
    if (!isKept(space)) return;
    dirty.add(space);
    plan(GATHER_MS);
  });
  return { save };
}

/** Seed and empty world are made anew at each start. */
function isKept(space: string): boolean {
  return space !== SEED && space !== EMPTY;
}

/** Brings the texts of changed spaces up to date. */
async function refresh(
  store: WatchedStore,
  texts: Map<string, string>,
  dirty: Set<string>,
): Promise<void> {
  const changed = [...dirty].filter(isKept);
  dirty.clear();
  for (const space of changed) {
    if (await store.has(space)) texts.set(space, JSON.stringify(await store.read(space)));
    else texts.delete(space);
  }
}
