import { once } from "node:events";
import { statSync } from "node:fs";
import { dirname } from "node:path";
import { watch } from "chokidar";

/** What keeps an eye on files. */
export interface FileWatch {
  /** Watches these files from now on, and no others. */
  follow(files: ReadonlySet<string>): void;
}

/** An editor may write a file in several steps, and several files one after another. */
const SETTLED = { stabilityThreshold: 60, pollInterval: 20 };
const GATHER_MS = 60;

/** Tells of the files that have changed, come or gone, of those that are followed, until the process ends. */
export async function watchFiles(
  files: ReadonlySet<string>,
  onChange: (files: readonly string[]) => void,
): Promise<FileWatch> {
  let followed = files;
  let timer: NodeJS.Timeout | undefined;
  const changed = new Set<string>();
  const told = new Map<string, string>();
  // Folders, since a file that is replaced or comes again is another file to the system.
  const watcher = watch([...foldersOf(files)], {
    ignoreInitial: true,
    awaitWriteFinish: SETTLED,
    depth: 0,
  });

  function report(): void {
    const news = [...changed].filter((file) => told.get(file) !== stateOf(file));
    changed.clear();
    for (const file of news) told.set(file, stateOf(file));
    if (news.length > 0) onChange(news);
  }

  watcher.on("all", (_, path) => {
    if (!followed.has(path)) return;
    changed.add(path);
    clearTimeout(timer);
    timer = setTimeout(report, GATHER_MS);
  });
  await once(watcher, "ready");
  return {
    follow(next) {
      followed = next;
      watcher.add([...foldersOf(next)]);
    },
  };
}

/** The system may tell of one change twice. */
function stateOf(file: string): string {
  const found = statSync(file, { throwIfNoEntry: false });
  return found ? `${found.ino} ${found.size} ${found.mtimeMs}` : "gone";
}

function foldersOf(files: ReadonlySet<string>): ReadonlySet<string> {
  return new Set([...files].map((file) => dirname(file)));
}
