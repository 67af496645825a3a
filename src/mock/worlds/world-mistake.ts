import { isObject } from "../../lib/json.ts";
import { toPointer } from "../../lib/json-pointer.ts";
import type { Violation } from "../../spec/violation.ts";
import { faultRecords } from "../faults/fault.ts";
import type { PortableRecords } from "../store/store.ts";
import { clockRecord, ONLY, randomRecord, settingsRecords } from "./world-state.ts";

type Test = (value: unknown) => boolean;

const LATEST = Date.parse("9999-12-31T23:59:59.999Z");

const isInstant: Test = (value) =>
  typeof value === "number" && Number.isFinite(value) && Math.abs(value) <= LATEST;

const isCount: Test = (value) => Number.isSafeInteger(value) && Number(value) >= 0;

const isClock: Test = (value) => {
  if (!isObject(value)) return false;
  if (value["mode"] === "real") return isInstant(value["offsetMs"]);
  if (value["mode"] === "frozen") return isInstant(value["at"]);
  const scaled = value["mode"] === "scaled" && isInstant(value["at"]) && isInstant(value["since"]);
  return scaled && isInstant(value["rate"]);
};

const isRandom: Test = (value) =>
  isObject(value) && Number.isFinite(value["seed"]) && isCount(value["drawn"]);

const isFault: Test = (value) =>
  isObject(value) &&
  typeof value["id"] === "string" &&
  isObject(value["match"]) &&
  isObject(value["effect"]) &&
  isInstant(value["createdAt"]) &&
  isCount(value["seen"]) &&
  isCount(value["struck"]);

/** The shape of what the engine keeps in a world; what an API keeps is its own affair. */
const SHAPES: Readonly<Record<string, { readonly only: boolean; readonly test: Test }>> = {
  [clockRecord.name]: { only: true, test: isClock },
  [randomRecord.name]: { only: true, test: isRandom },
  [settingsRecords.name]: { only: false, test: isObject },
  [faultRecords.name]: {
    only: true,
    test: (value) => Array.isArray(value) && value.every(isFault),
  },
};

/** The first record that would break the engine: a wrong clock would fail every request. */
export function findWorldMistake(records: PortableRecords): Violation | undefined {
  for (const [collection, { only, test }] of Object.entries(SHAPES)) {
    for (const [index, [key, value]] of (records[collection] ?? []).entries()) {
      const pointer = toPointer([collection, index, 1]);
      if (only && key !== ONLY) return { pointer, message: `has the key "${key}", not "${ONLY}"` };
      if (!test(value)) return { pointer, message: "has not the shape that the engine writes" };
    }
  }
  return undefined;
}
