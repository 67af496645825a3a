import { lstatSync } from "node:fs";
import { join } from "node:path";
import { ToolkitError } from "../../errors.ts";
import type { PlannedFile } from "./plan-files.ts";

/** Of several configurations only one is read. */
const OTHERS = ["js", "json", "yaml"].map((extension) => `doubletake.config.${extension}`);

/** As many as somebody reads. */
const SHOWN = 5;

/** Throws `USAGE` for files that would be written over, unless they may be. */
export function refuseExisting(
  files: readonly PlannedFile[],
  folder: string,
  mayOverwrite: boolean,
): void {
  const isThere = (path: string) => exists(join(folder, path));
  const other = OTHERS.find(isThere);
  if (other !== undefined) {
    throw new ToolkitError(
      "USAGE",
      `Cannot write doubletake.config.ts: there is a ${other}, and only one of them can be read. Nothing was written. Move it away, and run this again.`,
    );
  }
  const found = files.map(({ path }) => path).filter(isThere);
  if (found.length === 0 || mayOverwrite) return;
  const more = found.length > SHOWN ? `, and ${found.length - SHOWN} more` : "";
  throw new ToolkitError(
    "USAGE",
    `Cannot write what is there already: ${found.slice(0, SHOWN).join(", ")}${more}. Nothing was written. Move it away, or write over it with --force.`,
  );
}

/** Also for a symbolic link that leads nowhere. */
function exists(path: string): boolean {
  try {
    lstatSync(path);
    return true;
  } catch {
    return false;
  }
}
