import { asArray, isObject, type JsonObject } from "../../../../lib/json.ts";
import { type Folding, schemaAt } from "./folding.ts";
import { mergeSchemas } from "./merge-schemas.ts";

/** A schema without `allOf`, and without keywords beside a reference, as far as one schema says the same. */
export function foldParts(schema: JsonObject, folding: Folding): JsonObject {
  const { allOf, $ref: reference, ...own } = schema;
  const hasMore = schemaAt(reference) !== undefined && Object.keys(own).length > 0;
  if (!Array.isArray(allOf) && !hasMore) return schema;
  const parts = [...(reference === undefined ? [] : [{ $ref: reference }]), ...asArray(allOf)];
  const [only] = parts;
  if (parts.length === 1 && Object.keys(own).length === 0 && isObject(only)) return only;
  let merged: JsonObject = own;
  const left: unknown[] = [];
  const taken: JsonObject[] = [];
  for (const part of parts) {
    const target = folding.resolve(part);
    const both = target && mergeSchemas(merged, target);
    if (!target || !both) {
      left.push(part);
      continue;
    }
    merged = both;
    taken.push(target);
  }
  const result = left.length === 0 ? { ...merged } : { ...merged, allOf: left };
  return folding.moved(result, schema, ...taken);
}
