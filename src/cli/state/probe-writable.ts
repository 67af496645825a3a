import { closeSync, openSync, realpathSync, rmSync, statSync } from "node:fs";
import { removeStale, temporaryName } from "./temporary-file.ts";
import { unwritable } from "./unwritable.ts";

/** Throws `FILE_UNWRITABLE` when `path` could not be replaced now; clears away what killed runs left. */
export function probeWritable(path: string, option: string): void {
  try {
    const found = statSync(path, { throwIfNoEntry: false });
    if (found && !found.isFile()) throw new Error("it is no file");
    const target = found ? realpathSync(path) : path;
    const temporary = temporaryName(target);
    closeSync(openSync(temporary, "wx"));
    rmSync(temporary);
    removeStale(target);
  } catch (cause) {
    throw unwritable(path, option, cause);
  }
}
