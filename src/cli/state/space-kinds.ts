import { asArray, asObject, isObject } from "../../lib/json.ts";
import { isWorldId } from "../../mock/worlds/address.ts";

const KINDS = ["world", "snapshots", "snapshot"];

/** Why a saved space cannot be one: `world:<id>`, `snapshots:<id>` and `snapshot:<id>:<name>` are. */
export function findSpaceMistake(space: string, records: unknown): string | undefined {
  const [kind = "", ...names] = space.split(":");
  if (!KINDS.includes(kind)) return `is no kind of space; there is ${KINDS.join(", ")}`;
  if (names.length !== (kind === "snapshot" ? 2 : 1) || !names.every(isWorldId)) {
    return "holds a name that is not 1 to 64 of A-Z a-z 0-9 . _ -";
  }
  if (kind !== "snapshots") return undefined;
  const { snapshots, ...others } = asObject(records);
  if (Object.keys(others).length > 0) return "holds more than a list of snapshots";
  return asArray(snapshots).every(isListed) ? undefined : "lists what is no snapshot";
}

function isListed(entry: unknown): boolean {
  const [key, info] = asArray(entry);
  if (!isObject(info) || info["name"] !== key || typeof info["createdAt"] !== "string")
    return false;
  return typeof key === "string" && isWorldId(key) && !Number.isNaN(Date.parse(info["createdAt"]));
}
