import { asArray, isObject, type JsonObject, parseJson } from "../../lib/json.ts";
import { toPointer } from "../../lib/json-pointer.ts";
import { locateSchema } from "../locate.ts";
import { follow } from "../reference.ts";

const NUMBER = /^[+-]?\d+(\.\d+)?(e[+-]?\d+)?$/i;

/** A text as the first of some JSON types that it can be; the text itself where it can be none. */
function parseScalar(text: string, types: readonly string[]): unknown {
  if ((types.includes("integer") || types.includes("number")) && NUMBER.test(text)) {
    return Number(text);
  }
  if (types.includes("boolean") && (text === "true" || text === "false")) return text === "true";
  if (types.includes("null") && text === "null" && !types.includes("string")) return null;
  return text;
}

/** The JSON types that a schema allows, those of its branches included; none when it does not say. */
export function typesOf(document: JsonObject, schema: string): readonly string[] {
  return [...new Set(collectTypes(document, schema, 0))];
}

/** Deeper, a schema of schemas may have no end. */
const DEPTH = 5;

function collectTypes(document: JsonObject, pointer: string, depth: number): readonly string[] {
  if (depth > DEPTH) return [];
  const { pointer: at, value } = follow(document, pointer);
  const { type } = value;
  const own = [type].flat().filter((each) => typeof each === "string");
  if (own.length > 0) return own;
  const constants = [...asArray(value["enum"]), value["const"]].flatMap(typeOfConstant);
  if (constants.length > 0) return constants;
  if (isObject(value["properties"])) return ["object"];
  return ["allOf", "anyOf", "oneOf"].flatMap((keyword) =>
    asArray(value[keyword]).flatMap((_, index) =>
      collectTypes(document, `${at}/${keyword}/${index}`, depth + 1),
    ),
  );
}

function typeOfConstant(value: unknown): readonly string[] {
  if (value === null) return ["null"];
  return typeof value === "string" || typeof value === "number" || typeof value === "boolean"
    ? [typeof value]
    : [];
}

/** The place of the schema of an item or a property; undefined when nothing is said of it. */
function memberSchema(document: JsonObject, schema: string, name: string): string | undefined {
  const root = follow(document, schema).pointer;
  const place = locateSchema(document, root, toPointer([name]));
  return place === root ? undefined : place;
}

/** A text as the schema at a pointer has it; a list or an object by its members. */
export function fitValue(
  document: JsonObject,
  schema: string | undefined,
  value: unknown,
): unknown {
  if (schema === undefined) return value;
  const types = typesOf(document, schema);
  const read = typeof value === "string" ? parseStructure(value, types) : value;
  const fitted = types.includes("array") ? asList(read, types) : read;
  if (Array.isArray(fitted)) {
    const items = memberSchema(document, schema, "0");
    return fitted.map((item: unknown) => fitValue(document, items, item));
  }
  if (typeof fitted === "string") return parseScalar(fitted, types);
  if (!isObject(fitted) || fitted instanceof Blob) return fitted;
  return Object.fromEntries(
    Object.entries(fitted).map(([name, member]) => [
      name,
      fitValue(document, memberSchema(document, schema, name), member),
    ]),
  );
}

/** Where no style can write a list or an object, many send it as JSON (OpenAPI 3.1.1, sections 4.8.12.3 and 4.8.15). */
function parseStructure(text: string, types: readonly string[]): unknown {
  if (types.includes("string")) return text;
  const isWritten =
    (types.includes("object") && text.startsWith("{")) ||
    (types.includes("array") && text.startsWith("["));
  return isWritten ? (parseJson(text) ?? text) : text;
}

/** A list of one item is sent as the item alone, and a list of objects by its indexes: `a[0][b]=1`. */
function asList(value: unknown, types: readonly string[]): unknown {
  if (typeof value === "string" && !types.includes("string")) return [value];
  if (!isObject(value) || types.includes("object")) return value;
  return Object.keys(value).every((key) => /^\d+$/.test(key)) ? Object.values(value) : value;
}
