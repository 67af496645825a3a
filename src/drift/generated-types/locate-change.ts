import { isObject, type JsonObject } from "../../lib/json.ts";
import { toPointer } from "../../lib/json-pointer.ts";
import { locateSchema } from "../../spec/locate.ts";
import { readOperations } from "../../spec/operations.ts";
import { follow } from "../../spec/reference.ts";

/** The pointer into the spec that a path of names in generated types comes from, as deep as the spec has it. */
export function locateChange(document: JsonObject, path: readonly string[]): string {
  const [container, name = "", ...rest] = path;
  if (container === "components" || container === "paths") return walk(document, "", path);
  if (container !== "operations") return "";
  const operation = readOperations(document).find(({ id }) => id === name);
  if (!operation) return walk(document, "", ["paths"]);
  if (rest[0] !== "parameters") return walk(document, operation.pointer, rest);
  const [, place, parameter, ...deeper] = rest;
  const found = operation.parameters.find((one) => one.in === place && one.name === parameter);
  return found ? inParent(document, found.pointer, deeper) : operation.pointer;
}

function walk(document: JsonObject, from: string, names: readonly string[]): string {
  let at = from;
  for (const [index, name] of names.entries()) {
    const { pointer, value } = follow(document, at);
    if (!Object.hasOwn(value, name) || !isObject(value[name])) return at;
    at = pointer + toPointer([name]);
    const parent = names[index - 1] ?? "";
    const rest = names.slice(index + 1);
    if (["content", "headers"].includes(parent)) return inParent(document, at, rest);
    if (parent === "schemas") return inSchema(document, at, rest);
  }
  return at;
}

/** Below the schema of a header, a parameter or a media type, or the parent itself where it has none. */
function inParent(document: JsonObject, parent: string, names: readonly string[]): string {
  const { pointer, value } = follow(document, parent);
  return isObject(value["schema"]) ? inSchema(document, `${pointer}/schema`, names) : pointer;
}

/** The schema itself is where it is referred to; only its parts are behind the reference. */
function inSchema(document: JsonObject, pointer: string, names: readonly string[]): string {
  if (names.length === 0) return pointer;
  const part = names.map((name) => (name === "[]" ? "0" : name));
  return locateSchema(document, pointer, toPointer(part));
}
