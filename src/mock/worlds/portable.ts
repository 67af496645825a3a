import { ToolkitError } from "../../errors.ts";
import { isObject, type JsonObject } from "../../lib/json.ts";
import { toPointer } from "../../lib/json-pointer.ts";
import type { PortableRecords } from "../store/store.ts";
import type { SnapshotInfo } from "./snapshots.ts";
import { findWorldMistake } from "./world-mistake.ts";

export const PORTABLE_FORMAT = "doubletake-world/1";

/** A world as a file: what one mock exports, any other imports. */
export interface PortableWorld extends SnapshotInfo {
  readonly format: typeof PORTABLE_FORMAT;
  readonly records: PortableRecords;
}

export function toPortable(
  { name, createdAt }: SnapshotInfo,
  records: PortableRecords,
): PortableWorld {
  return { format: PORTABLE_FORMAT, name, createdAt, records };
}

const KEYS = ["format", "name", "createdAt", "records"];
const NAME = /^[A-Za-z0-9._-]{1,64}$/;

/** Reads what `toPortable` made. Throws `SNAPSHOT_INVALID` with the place that is wrong. */
export function parsePortable(value: unknown): PortableWorld {
  if (!isObject(value)) throw invalid("", "is not an object");
  const stray = Object.keys(value).find((key) => !KEYS.includes(key));
  if (stray !== undefined)
    throw invalid(toPointer([stray]), `is unknown; there is ${KEYS.join(", ")}`);
  const { format, name, createdAt } = value;
  if (format !== PORTABLE_FORMAT) throw invalid("/format", `is not "${PORTABLE_FORMAT}"`);
  if (typeof name !== "string" || !NAME.test(name)) {
    throw invalid("/name", "is not 1 to 64 of A-Z a-z 0-9 . _ -");
  }
  if (typeof createdAt !== "string" || Number.isNaN(Date.parse(createdAt))) {
    throw invalid("/createdAt", "is no instant as ISO 8601 writes it");
  }
  return { format, name, createdAt, records: parseRecords(value["records"]) };
}

/** What the engine keeps in a world; an API may name its collections as it likes. */
const ENGINE_COLLECTIONS = new Set(
  ["clock", "random", "settings", "faults", "fault-count"].map((name) => `world/${name}`),
);

function isUnknown(collection: string): boolean {
  return collection.startsWith("world/") && !ENGINE_COLLECTIONS.has(collection);
}

function parseRecords(value: unknown): PortableRecords {
  if (!isObject(value)) throw invalid("/records", "is not an object");
  const stray = Object.keys(value).find(isUnknown);
  if (stray !== undefined) throw invalid(toPointer(["records", stray]), "is no known collection");
  const records = Object.fromEntries(
    Object.keys(value).map((collection) => [collection, parseCollection(value, collection)]),
  );
  const mistake = findWorldMistake(records);
  if (mistake) throw invalid(`/records${mistake.pointer}`, mistake.message);
  return records;
}

function parseCollection(records: JsonObject, collection: string): PortableRecords[string] {
  const entries = records[collection];
  const at = ["records", collection];
  if (!Array.isArray(entries)) throw invalid(toPointer(at), "is not a list of pairs");
  const seen = new Set<string>();
  return entries.map((entry: unknown, index) => {
    const place = toPointer([...at, index]);
    if (!Array.isArray(entry) || entry.length !== 2) throw invalid(place, "is not a pair");
    const [key, record]: unknown[] = entry;
    if (typeof key !== "string") throw invalid(`${place}/0`, "is not a text");
    if (seen.has(key)) throw invalid(`${place}/0`, `says "${key}" a second time`);
    if (record === undefined || record === null) throw invalid(`${place}/1`, "is no record");
    seen.add(key);
    return [key, record];
  });
}

function invalid(pointer: string, what: string): ToolkitError {
  return new ToolkitError(
    "SNAPSHOT_INVALID",
    `Cannot read the world: ${pointer || "the whole"} ${what}. Export it again with GET /__mock/v1/snapshots/{name}.`,
  );
}
