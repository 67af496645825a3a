import { resolvePointer, toPointer } from "../../../lib/json-pointer.ts";
import { asArray, asObject, isObject, type JsonObject } from "../../../lib/json.ts";
import { follow } from "../../../spec/reference.ts";

/** Schemas nest deeper than this only when they contain themselves. */
const DEEPEST = 12;

/**
 * A small value that a schema allows: its own example where it has one, else what its keywords ask for. Patterns
 * and conditions are not solved, so the value has to be checked before it counts as a fitting one.
 */
export function sampleOf(document: JsonObject, pointer: string, depth = 0): unknown {
  if (!isObject(resolvePointer(document, pointer)) || depth > DEEPEST) return null;
  const { pointer: at, value: schema } = follow(document, pointer);
  const [given] = [
    ...("example" in schema ? [schema["example"]] : []),
    ...asArray(schema["examples"]),
    ...("const" in schema ? [schema["const"]] : []),
    ...("default" in schema ? [schema["default"]] : []),
    ...asArray(schema["enum"]),
  ];
  if (given !== undefined) return given;
  const inside = (...tokens: readonly (string | number)[]) =>
    sampleOf(document, at + toPointer(tokens), depth + 1);
  const parts = asArray(schema["allOf"]).map((_, index) => inside("allOf", index));
  const union = ["oneOf", "anyOf"].find((keyword) => asArray(schema[keyword]).length > 0);
  if (union !== undefined) parts.push(inside(union, 0));
  const own = sampleOfType(schema, inside);
  if (parts.length === 0) return own;
  if (!parts.every(isObject)) return parts[0];
  return Object.assign({}, ...parts, isObject(own) ? own : {});
}

type Inside = (...tokens: readonly (string | number)[]) => unknown;

function sampleOfType(schema: JsonObject, inside: Inside): unknown {
  switch (typeOf(schema)) {
    case "object":
      return sampleOfObject(schema, inside);
    case "array":
      return Array.from({ length: Number(schema["minItems"] ?? 0) }, () => inside("items"));
    case "string":
      return sampleOfString(schema);
    case "integer":
    case "number":
      return sampleOfNumber(schema);
    case "boolean":
      return true;
    default:
      return null;
  }
}

function typeOf(schema: JsonObject): unknown {
  const types = Array.isArray(schema["type"]) ? asArray(schema["type"]) : [schema["type"]];
  const type = types.find((name) => name !== "null");
  if (type !== undefined) return type;
  if ("properties" in schema || "required" in schema) return "object";
  return "items" in schema ? "array" : undefined;
}

/** Optional properties are left out: each one is a further chance to be wrong. */
function sampleOfObject(schema: JsonObject, inside: Inside): JsonObject {
  const properties = asObject(schema["properties"]);
  const names = asArray(schema["required"]).map(String);
  return Object.fromEntries(
    names.map((name) => [
      name,
      Object.hasOwn(properties, name) ? inside("properties", name) : "text",
    ]),
  );
}

const FORMATS: Readonly<Record<string, string>> = {
  "date-time": "2024-01-31T12:00:00Z",
  date: "2024-01-31",
  time: "12:00:00Z",
  duration: "PT1H",
  email: "nobody@example.test",
  hostname: "example.test",
  ipv4: "192.0.2.1",
  ipv6: "2001:db8::1",
  uri: "https://example.test/",
  "uri-reference": "/example",
  uuid: "3fa85f64-5717-4562-b3fc-2c963f66afa6",
};

function sampleOfString(schema: JsonObject): string {
  const text = FORMATS[String(schema["format"])] ?? "text";
  const least = Number(schema["minLength"] ?? 0);
  const most = Number(schema["maxLength"] ?? Number.POSITIVE_INFINITY);
  return text.padEnd(least, "x").slice(0, Math.max(least, most));
}

function sampleOfNumber(schema: JsonObject): number {
  const step = Number(schema["multipleOf"] ?? 1);
  const least = Number(schema["minimum"] ?? Number.NEGATIVE_INFINITY);
  const above = Number(schema["exclusiveMinimum"] ?? Number.NEGATIVE_INFINITY);
  const most = Number(schema["maximum"] ?? Number.POSITIVE_INFINITY);
  const below = Number(schema["exclusiveMaximum"] ?? Number.POSITIVE_INFINITY);
  const fits = (value: number) => value >= least && value > above && value <= most && value < below;
  const near = [step, 0, least, above + step, most, below - step].map(
    (value) => Math.ceil(value / step) * step,
  );
  return (
    near.find((value) => Number.isFinite(value) && fits(value)) ??
    (Math.max(least, above) + Math.min(most, below)) / 2
  );
}
