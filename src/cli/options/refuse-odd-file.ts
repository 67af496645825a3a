import { type Stats, statSync } from "node:fs";
import { ToolkitError } from "../../errors.ts";
import { toShownPath } from "../../lib/shown-path.ts";

const MOST_BYTES = 2 ** 20;

/** Throws `FILE_UNREADABLE` for what nobody writes by hand: a device, for one, may never end. */
export function refuseOddFile(path: string, option: string): void {
  const found = findFile(path);
  const why = found && whyOdd(found);
  if (why === undefined) return;
  const shown = toShownPath(path) || ".";
  throw new ToolkitError("FILE_UNREADABLE", `Cannot read ${shown}: ${why} Correct ${option}.`);
}

/** What cannot be looked at is left to its reader, who knows what to say of it. */
function findFile(path: string): Stats | undefined {
  try {
    return statSync(path, { throwIfNoEntry: false });
  } catch {
    return undefined;
  }
}

function whyOdd(found: Stats): string | undefined {
  if (found.isDirectory()) return "it is a directory. Name a file, not a directory.";
  if (!found.isFile())
    return "it is a device or a pipe. Write its content to a file, and name that.";
  return found.size > MOST_BYTES ? "it is larger than 1 MiB. Name the right file." : undefined;
}
