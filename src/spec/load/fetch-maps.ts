import { isObject } from "../../lib/json.ts";
import { toPointer } from "../../lib/json-pointer.ts";
import type { Remark } from "./remarks.ts";
import { STRUCTURE } from "./structure.ts";
import type { Draft } from "./upgrade-schema.ts";
import type { Follow, Site } from "./site.ts";

/**
 * Puts maps that are referred to as a whole, such as all paths in a file of their own, in the place of their
 * references. OpenAPI knows none, many tools do. Tells where each map stands for its members' sake.
 */
export function fetchMaps(
  { kind, pointer, value }: Site,
  follow: Follow,
  homes: Map<unknown, string>,
): readonly Remark[] {
  // Among the properties of a schema, `$ref` is a name like any other.
  if (kind === "schema") return [];
  const draft: Draft = value;
  return Object.entries(STRUCTURE[kind].map ?? {}).flatMap(([key, member]) => {
    const at = pointer + toPointer([key]);
    const reference = refersAsWhole(draft[key]);
    if (reference === undefined || !isObject(draft[key])) return [];
    const found = follow({ kind: member, pointer: at, value: draft[key] }, reference);
    draft[key] = {};
    if (!found) return [];
    if (contains(found.value, value) || refersAsWhole(found.value) !== undefined) {
      const message = `the reference "${reference}" leads to no map. Let it lead to one.`;
      return [{ pointer: at, message }];
    }
    draft[key] = found.value;
    homes.set(found.value, found.pointer);
    return [];
  });
}

function refersAsWhole(map: unknown): string | undefined {
  if (!isObject(map) || Object.keys(map).length !== 1) return undefined;
  const { $ref } = map;
  return typeof $ref === "string" ? $ref : undefined;
}

function contains(value: unknown, part: object, seen: Set<unknown> = new Set()): boolean {
  if (value === part) return true;
  if (typeof value !== "object" || value === null || seen.has(value)) return false;
  seen.add(value);
  return Object.values(value).some((member) => contains(member, part, seen));
}
