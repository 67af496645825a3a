import { readFileSync, statSync } from "node:fs";
import { ToolkitError } from "../../errors.ts";
import { explainUnreadable } from "../../lib/file-mistake.ts";
import { isObject } from "../../lib/json.ts";
import type { PortableRecords } from "../../mock/store/store.ts";
import { parsePortable, PORTABLE_FORMAT } from "../../mock/worlds/portable.ts";
import { toShownPath } from "../../lib/shown-path.ts";
import { reasonOf } from "./snapshot-mistake.ts";
import { findSpaceMistake } from "./space-kinds.ts";

const FORMAT = "doubletake-state/1";

/** All spaces of a mock: worlds, and the snapshots of each. */
export type SavedSpaces = ReadonlyMap<string, PortableRecords>;

/** Throws `FILE_UNREADABLE` or `SNAPSHOT_INVALID`; a file that does not exist yet has no spaces. */
export function readStateFile(path: string): SavedSpaces {
  if (!statSync(path, { throwIfNoEntry: false })) return new Map();
  const state = parse(path);
  if (!isObject(state) || state["format"] !== FORMAT || !isObject(state["spaces"])) {
    throw refuseState(path, `it is not a state file of doubletake ("format" is not "${FORMAT}")`);
  }
  const spaces = Object.entries(state["spaces"]);
  return new Map(spaces.map(([space, records]) => [space, readSpace(path, space, records)]));
}

/** Throws `SNAPSHOT_INVALID` for a folder or a device. */
export function refuseNoFile(path: string): void {
  const found = statSync(path, { throwIfNoEntry: false });
  if (found && !found.isFile()) throw refuseState(path, "it is no file");
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
      `Cannot read ${toShownPath(path)}: ${explainUnreadable(cause)}, or name another file with --state.`,
      { cause },
    );
  }
  try {
    const value: unknown = JSON.parse(text);
    return value;
  } catch (cause) {
    throw refuseState(path, `it is not JSON (${reasonOf(cause)})`, cause);
  }
}

function readSpace(path: string, space: string, records: unknown): PortableRecords {
  const mistake = findSpaceMistake(space, records);
  if (mistake !== undefined) throw refuseState(path, `"${space}" ${mistake}`);
  const info = { format: PORTABLE_FORMAT, name: "state", createdAt: "1970-01-01T00:00:00Z" };
  try {
    return parsePortable({ ...info, records }).records;
  } catch (cause) {
    throw refuseState(path, `in "${space}" ${reasonOf(cause)}`, cause);
  }
}

/** The error for a state file that cannot be used. */
export function refuseState(path: string, why: string, cause?: unknown): ToolkitError {
  return new ToolkitError(
    "SNAPSHOT_INVALID",
    `Cannot restore the worlds of ${toShownPath(path)}: ${why}. It was left as it is. Move it away, or name another file with --state.`,
    { cause },
  );
}
