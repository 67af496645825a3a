import { asArray, asObject, isObject, type JsonObject } from "../../../lib/json.ts";
import { resolvePointer, toPointer } from "../../../lib/json-pointer.ts";
import { follow } from "../../../spec/reference.ts";
import { PLAIN_VALUES, valuesOfKeywords } from "./keyword-values.ts";

/** Schemas nest deeper than this only when they contain themselves. */
const DEEPEST = 6;

/**
 * A value that a schema is likely to accept, with its optional properties or without them. Nothing relies on it: who
 * needs one that fits asks the validator.
 */
export function sampleOf(document: JsonObject, pointer: string, isFull: boolean): unknown {
  return sample(pointer, 0);

  function sample(place: string, depth: number): unknown {
    if (!isObject(resolvePointer(document, place)) || depth > DEEPEST) return "text";
    const { pointer: at, value: schema } = follow(document, place);
    const inside: Inside = (...tokens) => sample(at + toPointer(tokens), depth + 1);
    const parts = asArray(schema["allOf"]).map((_, index) => inside("allOf", index));
    const union = ["oneOf", "anyOf"].find((keyword) => asArray(schema[keyword]).length > 0);
    if (union !== undefined) parts.push(inside(union, 0));
    const own = sampleOfType(schema, isFull, inside);
    if (own === undefined) return parts.every(isObject) ? Object.assign({}, ...parts) : parts[0];
    return isObject(own) ? Object.assign({}, ...parts.filter(isObject), own) : own;
  }
}

type Inside = (...tokens: readonly (string | number)[]) => unknown;

function sampleOfType(schema: JsonObject, isFull: boolean, inside: Inside): unknown {
  const type = typeOf(schema);
  if (type === "object") {
    const names = asArray(schema["required"]).map(String);
    const all = isFull ? Object.keys(asObject(schema["properties"])) : [];
    return Object.fromEntries(
      [...new Set([...names, ...all])].map((name) => [name, inside("properties", name)]),
    );
  }
  if (type === "array") {
    return listOf(schema, inside);
  }
  const values = [...valuesOfKeywords(schema), ...PLAIN_VALUES];
  return type === undefined && !("enum" in schema) && !("const" in schema)
    ? undefined
    : values.find((value) => (type === undefined || isOfType(value, type)) && fits(value, schema));
}

function listOf(schema: JsonObject, inside: Inside): readonly unknown[] {
  const { prefixItems, contains, minItems = 0, minContains = 1 } = schema;
  const wanted = contains === undefined ? 0 : Number(minContains);
  const first = asArray(prefixItems).map((_, index) => inside("prefixItems", index));
  const length = Math.max(Number(minItems) - first.length, wanted);
  const rest = Array.from({ length }, (_, index) => inside(index < wanted ? "contains" : "items"));
  return Number(minItems) === 0 && wanted === 0 ? [] : [...first, ...rest];
}

function typeOf(schema: JsonObject): string | undefined {
  const types = [schema["type"]].flat().map(String);
  if (schema["type"] !== undefined) return types.find((type) => type !== "null") ?? "null";
  if ("properties" in schema || "required" in schema) return "object";
  return "items" in schema ? "array" : undefined;
}

/** What a plain value is mostly refused for. */
function fits(value: unknown, schema: JsonObject): boolean {
  const { enum: values, minLength = 0, maxLength = Infinity, minimum, maximum } = schema;
  if (Array.isArray(values)) return values.includes(value);
  if (typeof value === "string") {
    return value.length >= Number(minLength) && value.length <= Number(maxLength);
  }
  if (typeof value !== "number") return true;
  return value >= Number(minimum ?? -Infinity) && value <= Number(maximum ?? Infinity);
}

function isOfType(value: unknown, type: string): boolean {
  if (type === "null") return value === null;
  if (type === "integer") return Number.isInteger(value);
  return typeof value === type;
}
