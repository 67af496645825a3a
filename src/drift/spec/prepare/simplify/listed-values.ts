import { isDeepStrictEqual } from "node:util";
import type { JsonObject } from "../../../../lib/json.ts";

/** A schema whose constant is a list of one value, and whose list of values has the type of these. */
export function toListed(schema: JsonObject): JsonObject {
  const { const: constant, ...rest } = schema;
  const own = rest["enum"];
  const isConstant =
    "const" in schema &&
    (!Array.isArray(own) || own.some((value) => isDeepStrictEqual(value, constant)));
  const listed = isConstant ? { ...rest, enum: [constant] } : schema;
  const values: unknown = listed["enum"];
  if (!Array.isArray(values) || values.length === 0 || "type" in listed) return listed;
  const types = [...new Set(values.map(typeOf))];
  return { ...listed, type: types.length === 1 ? types[0] : types };
}

function typeOf(value: unknown): string {
  if (value === null) return "null";
  if (Array.isArray(value)) return "array";
  if (Number.isInteger(value)) return "integer";
  return typeof value;
}
