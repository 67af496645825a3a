import { readFileSync, statSync } from "node:fs";
import { relative } from "node:path";
import { ToolkitError } from "../../errors.ts";
import { isObject } from "../../lib/json.ts";
import type { PortableRecords } from "../../mock/store/store.ts";
import { parsePortable, PORTABLE_FORMAT } from "../../mock/worlds/portable.ts";

const FORMAT = "doubletake-state/1";

/** All spaces of a mock: worlds, and the snapshots of each. */
export type SavedSpaces = ReadonlyMap<string, PortableRecords>;

/** Throws `FILE_UNREADABLE` or `SNAPSHOT_INVALID`; a file that does not exist yet has no spaces. */
export function readStateFile(path: string): SavedSpaces {
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found) return new Map();
  if (!found.isFile()) throw refuse(path, "it is no file");
  const state = parse(path);
  if (!isObject(state) || state["format"] !== FORMAT || !isObject(state["spaces"])) {
    throw refuse(path, `it is not a state file of doubletake ("format" is not "${FORMAT}")`);
  }
  return new Map(
    Object.entries(state["spaces"]).map(([space, records]) => [space, readRecords(path, records)]),
  );
}

/** The text of a state file, from spaces that are JSON text already. */
export function renderStateFile(spaces: ReadonlyMap<string, string>): string {
  const members = [...spaces].map(([space, records]) => `${JSON.stringify(space)}:${records}`);
  return `{"format":"${FORMAT}","spaces":{\n${members.join(",\n")}\n}}\n`;
}

function parse(path: string): unknown {
  let text: string;
  try {
    text = readFileSync(path, "utf8");
  } catch (cause) {
    throw new ToolkitError(
      "FILE_UNREADABLE",
      `Cannot read ${shown(path)}: ${reasonOf(cause)}. Make it readable, or name another file with --state.`,
      { cause },
    );
  }
  try {
    const value: unknown = JSON.parse(text);
    return value;
  } catch (cause) {
    throw refuse(path, `it is not JSON (${reasonOf(cause)})`, cause);
  }
}

function readRecords(path: string, records: unknown): PortableRecords {
  try {
    const world = { format: PORTABLE_FORMAT, name: "state", createdAt: "1970-01-01T00:00:00Z" };
    return parsePortable({ ...world, records }).records;
  } catch (cause) {
    throw refuse(
      path,
      reasonOf(cause).replace(/^Cannot read the world: (.*)\. Export.*$/, "$1"),
      cause,
    );
  }
}

function refuse(path: string, why: string, cause?: unknown): ToolkitError {
  return new ToolkitError(
    "SNAPSHOT_INVALID",
    `Cannot restore the worlds of ${shown(path)}: ${why}. It was left as it is. Move it away, or name another file with --state.`,
    { cause },
  );
}

function shown(path: string): string {
  const short = relative(process.cwd(), path);
  return short.startsWith("..") ? path : short;
}

function reasonOf(cause: unknown): string {
  return cause instanceof Error ? cause.message : String(cause);
}
