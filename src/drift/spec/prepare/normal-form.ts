import { isObject, type JsonObject } from "../../../lib/json.ts";
import { hasNames, hasSchemas, isAnnotation, isData, isWithoutEffect } from "./keywords.ts";

/**
 * A document without what changes no message, its schemas as OpenAPI 3.1 writes them. What is left stands at the
 * same pointers as before.
 */
export function toNormalForm(document: JsonObject): JsonObject {
  const members = Object.entries(document).filter(([key]) => !isAnnotation(key) && key !== "tags");
  return {
    ...Object.fromEntries(members.map(([key, value]) => [key, toNormal(key, value)])),
    openapi: "3.1.1",
  };
}

function toNormal(key: string, value: unknown): unknown {
  if (isData(key)) return value;
  if (hasSchemas(key) && typeof value === "boolean") return toSchema(value);
  const toMember = hasSchemas(key) ? toSchema : normalize;
  if (Array.isArray(value)) return value.map(toMember);
  if (!hasNames(key) || !isObject(value)) return normalize(value);
  return Object.fromEntries(
    Object.entries(value).map(([name, member]) => [name, toMember(member)]),
  );
}

/** oasdiff does not know the schemas `true` and `false`. */
function toSchema(value: unknown): unknown {
  if (typeof value !== "boolean") return normalize(value);
  return value ? {} : { not: {} };
}

function normalize(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(normalize);
  if (!isObject(value)) return value;
  const normal: Record<string, unknown> = {};
  for (const [key, member] of Object.entries(value)) {
    if (isAnnotation(key) || isWithoutEffect(key, member)) continue;
    normal[key] = toNormal(key, member);
  }
  if (Array.isArray(normal["type"])) normal["type"] = toNormalTypes(normal["type"]);
  return upgrade(normal);
}

/** One type without a list; a number may be whole. */
function toNormalTypes(types: readonly unknown[]): unknown {
  const needed = types.filter((type) => type !== "integer" || !types.includes("number"));
  return needed.length === 1 ? needed[0] : needed;
}

/** A schema of OpenAPI 3.0 as 3.1 writes it: https://spec.openapis.org/oas/v3.0.3#schema-object */
function upgrade(schema: Record<string, unknown>): JsonObject {
  if (typeof schema["type"] === "string" && schema["nullable"] === true) {
    schema["type"] = [schema["type"], "null"];
    delete schema["nullable"];
  }
  for (const [bound, strict] of [
    ["minimum", "exclusiveMinimum"],
    ["maximum", "exclusiveMaximum"],
  ] as const) {
    if (typeof schema[strict] !== "boolean") continue;
    const limit = schema[bound];
    const isStrict = schema[strict];
    delete schema[strict];
    if (!isStrict || limit === undefined) continue;
    delete schema[bound];
    schema[strict] = limit;
  }
  return schema;
}
