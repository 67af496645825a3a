import { isObject, type JsonObject } from "../../lib/json.ts";

/** JSON Merge Patch (RFC 7396): null removes, objects are merged, anything else replaces. */
export function mergePatch(target: JsonObject, patch: JsonObject): JsonObject {
  const merged = new Map(Object.entries(target));
  for (const [name, value] of Object.entries(patch)) {
    const known = merged.get(name);
    if (value === null) merged.delete(name);
    else
      merged.set(name, isObject(value) ? mergePatch(isObject(known) ? known : {}, value) : value);
  }
  return Object.fromEntries(merged);
}
