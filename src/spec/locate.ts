import { asArray, isObject, type JsonObject } from "../lib/json.ts";
import { parsePointer, toPointer } from "../lib/json-pointer.ts";
import { follow } from "./reference.ts";

/**
 * The pointer of the schema that describes a part of a value: from the value's schema down to the
 * value's part, through references and combinations, as deep as the document describes it.
 */
export function locateSchema(document: JsonObject, schemaPointer: string, part: string): string {
  let at = follow(document, schemaPointer).pointer;
  for (const token of parsePointer(part)) {
    const next = descend(document, at, token);
    if (next === undefined) return at;
    at = next;
  }
  return at;
}

function descend(document: JsonObject, pointer: string, token: string): string | undefined {
  const { pointer: at, value } = follow(document, pointer);
  const properties = value["properties"];
  if (isObject(properties) && Object.hasOwn(properties, token)) {
    return at + toPointer(["properties", token]);
  }
  if (isObject(value["items"]) && /^\d+$/.test(token)) return `${at}/items`;
  for (const combination of ["allOf", "oneOf", "anyOf"]) {
    for (const index of asArray(value[combination]).keys()) {
      const found = descend(document, `${at}/${combination}/${index}`, token);
      if (found !== undefined) return found;
    }
  }
  return isObject(value["additionalProperties"]) ? `${at}/additionalProperties` : undefined;
}
