import { isDeepStrictEqual } from "node:util";
import { asArray, asObject, isObject, type JsonObject } from "../../../../lib/json.ts";

/** One keyword that demands what two demand together; undefined where no single one can. */
type Merge = (a: unknown, b: unknown) => unknown;

const MERGES: Readonly<Record<string, Merge>> = {
  allOf: (a, b) => [...asArray(a), ...asArray(b)],
  default: (a) => a,
  deprecated: (a, b) => a === true || b === true,
  enum: (a, b) => shared(asArray(a), asArray(b)),
  exclusiveMaximum: lower,
  exclusiveMinimum: higher,
  maxItems: lower,
  maxLength: lower,
  maxProperties: lower,
  maximum: lower,
  minItems: higher,
  minLength: higher,
  minProperties: higher,
  minimum: higher,
  properties: mergeProperties,
  readOnly: (a, b) => a === true || b === true,
  required: (a, b) => [...new Set([...asArray(a), ...asArray(b)])],
  type: mergeTypes,
  writeOnly: (a, b) => a === true || b === true,
};

/** Keywords of which one looks at what the others beside it say. */
const GROUPS: readonly (readonly string[])[] = [
  ["additionalProperties", "unevaluatedProperties", "properties", "patternProperties"],
  ["items", "unevaluatedItems", "prefixItems", "contains", "minContains", "maxContains"],
  ["if", "then", "else"],
];

/** Those of the groups that mean the same beside any other. */
const INDEPENDENT = new Set(["properties", "patternProperties", "prefixItems", "contains"]);

/** One schema that accepts what both accept; undefined where there is none without `allOf`. */
export function mergeSchemas(a: JsonObject, b: JsonObject): JsonObject | undefined {
  if ("$ref" in a || "$ref" in b || GROUPS.some((group) => depend(group, a, b))) return undefined;
  const merged: Record<string, unknown> = { ...a };
  for (const [keyword, value] of Object.entries(b)) {
    const own = a[keyword];
    const both = own === undefined || isDeepStrictEqual(own, value) ? value : undefined;
    const result = both ?? MERGES[keyword]?.(own, value);
    if (result === undefined) return undefined;
    merged[keyword] = result;
  }
  return merged;
}

function depend(group: readonly string[], a: JsonObject, b: JsonObject): boolean {
  const [own, other] = [a, b].map((schema) => group.filter((keyword) => keyword in schema));
  if (!own || !other || own.length === 0 || other.length === 0) return false;
  return ![...own, ...other].every((keyword) => INDEPENDENT.has(keyword));
}

function mergeProperties(a: unknown, b: unknown): JsonObject | undefined {
  const merged: Record<string, unknown> = { ...asObject(a) };
  for (const [name, schema] of Object.entries(asObject(b))) {
    const own = merged[name];
    const isSame = own === undefined || isDeepStrictEqual(own, schema);
    const areObjects = isObject(own) && isObject(schema);
    const both = isSame ? schema : areObjects ? mergeSchemas(own, schema) : undefined;
    if (both === undefined) return undefined;
    merged[name] = both;
  }
  return merged;
}

function mergeTypes(a: unknown, b: unknown): unknown {
  const [own, other] = [[a].flat(), [b].flat()];
  const types = own.flatMap((type) => {
    if (other.includes(type)) return [type];
    const isWhole = type === "integer" || (type === "number" && other.includes("integer"));
    return isWhole && [...own, ...other].includes("number") ? ["integer"] : [];
  });
  const found = [...new Set(types)];
  if (found.length === 0) return undefined;
  return found.length === 1 ? found[0] : found;
}

function shared(a: readonly unknown[], b: readonly unknown[]): readonly unknown[] | undefined {
  const found = a.filter((value) => b.some((other) => isDeepStrictEqual(value, other)));
  return found.length === 0 ? undefined : found;
}

function lower(a: unknown, b: unknown): number {
  return Math.min(Number(a), Number(b));
}

function higher(a: unknown, b: unknown): number {
  return Math.max(Number(a), Number(b));
}
