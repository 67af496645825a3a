import type { JsonObject } from "../../../lib/json.ts";
import { MOST_MEMBERS, type Shape } from "./shape.ts";

/** One text may look like a date by chance. */
const FEWEST_FOR_FORMAT = 2;

/**
 * The schema that a place of the spec would need to accept what came there. It asks for no more than it saw
 * every time: nothing is required, and no enumeration closed.
 */
export function toSchema(shape: Shape, version: string): JsonObject {
  const types = new Set(shape.types.keys());
  if (types.has("number")) types.delete("integer");
  const isNullable = types.delete("null");
  const names = [...types];
  const isOld = version.startsWith("3.0");
  if (names.length === 0) return isNullable && !isOld ? { type: "null" } : {};
  // OpenAPI 3.0 has one type for a schema, and a keyword of its own for null.
  if (isOld && names.length > 1) return {};
  const all = isNullable && !isOld ? [...names, "null"] : names;
  return {
    type: all.length === 1 ? all[0] : all,
    ...(isNullable && isOld && { nullable: true }),
    ...formatOf(shape),
    ...(types.has("array") && { items: shape.items ? toSchema(shape.items, version) : {} }),
    ...(types.has("object") && membersOf(shape, version)),
  };
}

function formatOf({ types, formats }: Shape): JsonObject {
  const [format] = formats ?? [];
  const isTelling = (types.get("string") ?? 0) >= FEWEST_FOR_FORMAT;
  return format !== undefined && isTelling ? { format } : {};
}

function membersOf({ members }: Shape, version: string): JsonObject {
  if (members.size === 0 || members.size >= MOST_MEMBERS) return { additionalProperties: true };
  const properties = [...members].map(([name, member]) => [name, toSchema(member, version)]);
  return { properties: Object.fromEntries(properties) };
}
