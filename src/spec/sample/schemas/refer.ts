import { isObject, type JsonObject } from "../../../lib/json.ts";
import { fromFragment, resolvePointer } from "../../../lib/json-pointer.ts";

/** The schema that a reference leads to, one step far; undefined when the document has none there. */
export function refer(document: JsonObject, reference: string): unknown {
  if (!reference.startsWith("#")) return undefined;
  return resolvePointer(document, fromFragment(reference));
}

/** The schema that a schema stands for, whatever stands beside its `$ref`. */
export function resolveSchema(document: JsonObject, schema: unknown): unknown {
  const seen = new Set<unknown>();
  let at = schema;
  while (isObject(at) && typeof at["$ref"] === "string" && !seen.has(at)) {
    seen.add(at);
    at = refer(document, at["$ref"]);
  }
  return at;
}
