import { EMPTY } from "../../mock/seed.ts";
import { SEED } from "../../mock/worlds/worlds.ts";
import { ToolkitError } from "../../errors.ts";
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
    const failures = await refresh(store, texts, dirty);
    await writeWhole(file, renderStateFile(texts), "--state");
    for (const { space, cause } of failures) throw unwritten(file, space, cause);
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

interface Failure {
  readonly space: string;
  readonly cause: unknown;
}

/** Brings the texts of changed spaces up to date. One that cannot be a text stays dirty. */
async function refresh(
  store: WatchedStore,
  texts: Map<string, string>,
  dirty: Set<string>,
): Promise<readonly Failure[]> {
  const failures: Failure[] = [];
  for (const space of [...dirty].filter(isKept)) {
    // Before it is read: a change that comes meanwhile counts again.
    dirty.delete(space);
    try {
      if (await store.has(space)) texts.set(space, JSON.stringify(await store.read(space)));
      else texts.delete(space);
    } catch (cause) {
      dirty.add(space);
      failures.push({ space, cause });
    }
  }
  return failures;
}

function unwritten(file: string, space: string, cause: unknown): ToolkitError {
  const reason = cause instanceof Error ? cause.message.split("\n")[0] : String(cause);
  return new ToolkitError(
    "FILE_UNWRITABLE",
    `Cannot write "${space}" to ${file}: ${reason}. The file has what it was before; let handlers keep nothing but JSON.`,
    { cause },
  );
}
