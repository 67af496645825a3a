import { readFileSync } from "node:fs";
import { ToolkitError } from "../../errors.ts";
import type { Engine } from "../../mock/engine.ts";
import { DEFAULT_WORLD } from "../../mock/worlds/address.ts";
import { parsePortable, toPortable } from "../../mock/worlds/portable.ts";
import { readNow } from "../../mock/worlds/world-state.ts";
import type { PortableRecords } from "../../mock/store/store.ts";
import { writeWhole } from "./write-file.ts";

/** The records of an exported world. Throws `FILE_UNREADABLE` or `SNAPSHOT_INVALID`. */
export function readWorldFile(path: string): PortableRecords {
  let text: string;
  try {
    text = readFileSync(path, "utf8");
  } catch (cause) {
    throw fail("FILE_UNREADABLE", path, cause);
  }
  try {
    return parsePortable(JSON.parse(text)).records;
  } catch (cause) {
    throw fail("SNAPSHOT_INVALID", path, cause);
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

function fail(code: "FILE_UNREADABLE" | "SNAPSHOT_INVALID", path: string, cause: unknown): Error {
  const reason = cause instanceof Error ? cause.message : String(cause);
  return new ToolkitError(
    code,
    `Cannot import ${path}: ${reason}. Give --import an exported world.`,
    {
      cause,
    },
  );
}
