import { isObject, type JsonObject } from "../../../lib/json.ts";
import { hasNames, isAnnotation, isData } from "./keywords.ts";

/**
 * A document without what changes no message, its schemas as OpenAPI 3.1 writes them. What is left stands at the
 * same pointers as before.
 */
export function toNormalForm(document: JsonObject): JsonObject {
  const isOld = String(document["openapi"]).startsWith("3.0");
  const members = Object.entries(document).filter(([key]) => !isAnnotation(key) && key !== "tags");
  return {
    ...Object.fromEntries(members.map(([key, value]) => [key, toNormal(key, value, isOld)])),
    openapi: "3.1.1",
  };
}

function toNormal(key: string, value: unknown, isOld: boolean): unknown {
  if (isData(key)) return value;
  if (!hasNames(key) || !isObject(value)) return normalize(value, isOld);
  return Object.fromEntries(
    Object.entries(value).map(([name, member]) => [name, normalize(member, isOld)]),
  );
}

function normalize(value: unknown, isOld: boolean): unknown {
  if (Array.isArray(value)) return value.map((item) => normalize(item, isOld));
  if (!isObject(value)) return value;
  const members = Object.entries(value).filter(([key]) => !isAnnotation(key));
  const normal = Object.fromEntries(
    members.map(([key, member]) => [key, toNormal(key, member, isOld)]),
  );
  const [type, ...others] = Array.isArray(normal["type"]) ? normal["type"] : [];
  if (type !== undefined && others.length === 0) normal["type"] = type;
  return isOld ? upgrade(normal) : normal;
}

/** A schema of OpenAPI 3.0 as 3.1 writes it: https://spec.openapis.org/oas/v3.0.3#schema-object */
function upgrade(schema: Record<string, unknown>): JsonObject {
  if (typeof schema["type"] === "string" && typeof schema["nullable"] === "boolean") {
    if (schema["nullable"]) schema["type"] = [schema["type"], "null"];
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
