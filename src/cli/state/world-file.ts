import { readFileSync } from "node:fs";
import { ToolkitError } from "../../errors.ts";
import { explainUnreadable } from "../../lib/file-mistake.ts";
import type { Engine } from "../../mock/engine.ts";
import { DEFAULT_WORLD } from "../../mock/worlds/address.ts";
import { parsePortable, toPortable } from "../../mock/worlds/portable.ts";
import { readNow } from "../../mock/worlds/world-state.ts";
import type { PortableRecords } from "../../mock/store/store.ts";
import { toShownPath } from "../../lib/shown-path.ts";
import { reasonOf } from "./snapshot-mistake.ts";
import { writeWhole } from "./write-file.ts";

/** The records of an exported world. Throws `FILE_UNREADABLE` or `SNAPSHOT_INVALID`. */
export function readWorldFile(path: string): PortableRecords {
  let text: string;
  try {
    text = readFileSync(path, "utf8");
  } catch (cause) {
    throw new ToolkitError(
      "FILE_UNREADABLE",
      `Cannot import ${toShownPath(path)}: ${explainUnreadable(cause)}.`,
      { cause },
    );
  }
  try {
    return parsePortable(JSON.parse(text)).records;
  } catch (cause) {
    throw refuseImport(path, cause);
  }
}

/** Writes the default world as `--import` reads it. Throws `FILE_UNWRITABLE`. */
export async function writeWorldFile({ worlds, store, host }: Engine, path: string): Promise<void> {
  const space = await worlds.open(DEFAULT_WORLD);
  const now = await store.transact(space, (records) => readNow(records, host));
  const info = { name: DEFAULT_WORLD, createdAt: new Date(now).toISOString() };
  const world = toPortable(info, await store.read(space));
  await writeWhole(path, `${JSON.stringify(world, undefined, 2)}\n`, "--export-on-exit");
}

/** The error for a file that cannot be imported. */
export function refuseImport(path: string, cause: unknown): ToolkitError {
  return new ToolkitError(
    "SNAPSHOT_INVALID",
    `Cannot import ${toShownPath(path)}: ${reasonOf(cause)}. Give --import an exported world.`,
    { cause },
  );
}
