import { asArray, asObject, isObject, type JsonObject } from "../../../lib/json.ts";
import { resolvePointer } from "../../../lib/json-pointer.ts";
import { type Alternative, alternativesOf } from "./alternatives.ts";

/** The JSON types that alternatives allow, with those of items where they are known: `array of string`. */
export function typesOf(
  document: JsonObject,
  alternatives: readonly Alternative[],
): readonly string[] {
  return [...new Set(alternatives.flatMap((each) => typesOfOne(document, each)))];
}

function typesOfOne(document: JsonObject, { parts, isPromised }: Alternative): readonly string[] {
  for (const pointer of parts) {
    const schema = asObject(resolvePointer(document, pointer));
    const named = [schema["type"] ?? []].flat().map(String);
    const types = named.length > 0 ? named : typesOfConstants(schema);
    if (types.length === 0) continue;
    return types.flatMap((type) => {
      if (type !== "array" || !isObject(schema["items"])) return type;
      const items = alternativesOf(document, { pointer: `${pointer}/items`, isPromised }, parts);
      const inner = typesOf(document, items);
      return inner.length === 1 ? `array of ${inner.join()}` : type;
    });
  }
  return [];
}

function typesOfConstants(schema: JsonObject): readonly string[] {
  const constants = Object.hasOwn(schema, "const") ? [schema["const"]] : asArray(schema["enum"]);
  return [...new Set(constants.map(typeOf))];
}

function typeOf(value: unknown): string {
  if (value === null) return "null";
  if (Array.isArray(value)) return "array";
  if (typeof value !== "number") return typeof value;
  return Number.isInteger(value) ? "integer" : "number";
}

/** Whether a value of a type that an example shows fits the types of a schema. */
export function isShownBy(types: readonly string[], shown: readonly string[]): boolean {
  return types.some((type) => shown.includes(type.replace(/^array of .*/, "array")));
}

/** Whether a table and a schema name the same types. */
export function isSameTypes(types: readonly string[], named: readonly string[]): boolean {
  return (
    types.every((type) => named.some((other) => fits(type, other))) &&
    named.every((other) => types.some((type) => fits(type, other)))
  );
}

/** A table need not name the type of items. */
function fits(type: string, named: string): boolean {
  return type === named || (named === "array" && type.startsWith("array of "));
}
