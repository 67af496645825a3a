import type { ErrorObject } from "ajv";
import { isObject, type JsonObject } from "../../../lib/json.ts";
import { fromFragment, resolvePointer } from "../../../lib/json-pointer.ts";
import { follow } from "../../../spec/reference.ts";

/** What refuses a value. */
export interface Demand {
  /** The schema that has the keyword, in the document that refuses. */
  readonly at: string;
  /** Whatever refuses the value, when absent. */
  readonly keywords?: readonly string[];
  /** The property that has to be missing, or too much. */
  readonly property?: string;
}

/** Keywords whose schemas Ajv reports in their place. */
const SILENT = new Set([
  "additionalProperties",
  "allOf",
  "dependentSchemas",
  "items",
  "patternProperties",
  "prefixItems",
  "unevaluatedItems",
  "unevaluatedProperties",
]);

/** Whether an error of Ajv in verbose mode comes from a keyword of one schema. */
export function createIsShownBy(
  document: JsonObject,
  { at, keywords, property }: Demand,
): (error: ErrorObject) => boolean {
  if (!keywords) return () => true;
  const schema = follow(document, at).value;
  const inside = new Set<unknown>();
  for (const keyword of keywords) {
    if (SILENT.has(keyword)) collect(schema[keyword], document, inside);
  }
  return ({ parentSchema, keyword, params }) => {
    if (inside.has(parentSchema)) return true;
    if (parentSchema !== schema || !keywords.includes(keyword)) return false;
    if (property === undefined) return true;
    const { missingProperty, additionalProperty, unevaluatedProperty } = params;
    return [missingProperty, additionalProperty, unevaluatedProperty].includes(property);
  };
}

function collect(value: unknown, document: JsonObject, found: Set<unknown>): void {
  if (typeof value !== "object" || value === null || found.has(value)) return;
  found.add(value);
  for (const member of Object.values(value)) collect(member, document, found);
  const reference = isObject(value) ? value["$ref"] : undefined;
  if (typeof reference !== "string" || !reference.startsWith("#/")) return;
  collect(resolvePointer(document, fromFragment(reference)), document, found);
}
