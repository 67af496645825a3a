import { asArray, asObject, type JsonObject } from "../../../lib/json.ts";
import type { SchemaPair } from "../judged.ts";
import type { ShapeOf } from "../prepare/shapes.ts";

/** What a schema may demand of a value itself; what it demands of parts that both know is compared there. */
export const DEMANDS = [
  "additionalProperties",
  "allOf",
  "anyOf",
  "contains",
  "dependentRequired",
  "dependentSchemas",
  "else",
  "enum",
  "exclusiveMaximum",
  "exclusiveMinimum",
  "format",
  "if",
  "items",
  "maxContains",
  "maxItems",
  "maxLength",
  "maxProperties",
  "maximum",
  "minContains",
  "minItems",
  "minLength",
  "minProperties",
  "minimum",
  "multipleOf",
  "not",
  "oneOf",
  "pattern",
  "patternProperties",
  "prefixItems",
  "propertyNames",
  "then",
  "type",
  "unevaluatedItems",
  "unevaluatedProperties",
  "uniqueItems",
] as const;

export type Demand = (typeof DEMANDS)[number];

/** A schema inside of two, as each of them calls it. */
interface PartPair {
  readonly base: readonly (string | number)[];
  readonly revision: readonly (string | number)[];
  /** How a value calls it, where it has a name for it. */
  readonly name?: string;
  /** Whether it is one of several that a value may fit. */
  readonly isBranch?: boolean;
}

/** The schemas that both have inside. */
export function pairParts(
  base: JsonObject,
  revision: JsonObject,
  shapes: Readonly<Record<keyof SchemaPair, ShapeOf>>,
): readonly PartPair[] {
  const named = (keyword: string) =>
    Object.keys(asObject(base[keyword])).filter((name) =>
      Object.hasOwn(asObject(revision[keyword]), name),
    );
  const places = asArray(base["prefixItems"]).slice(0, asArray(revision["prefixItems"]).length);
  return [
    ...named("properties").map((name) => ({ ...same("properties", name), name })),
    { ...same("items"), name: "items" },
    ...[...places.keys()].map((at) => ({ ...same("prefixItems", at), name: "items" })),
    same("additionalProperties"),
    ...named("patternProperties").map((name) => same("patternProperties", name)),
    ...named("dependentSchemas").map((name) => same("dependentSchemas", name)),
    ...pairBranches(asArray(base["allOf"]), asArray(revision["allOf"]), shapes).map(
      toPair("allOf"),
    ),
    ...["anyOf", "oneOf"].flatMap((keyword) =>
      pairBranches(asArray(base[keyword]), asArray(revision[keyword]), shapes).map((pair) => ({
        ...toPair(keyword)(pair),
        isBranch: true,
      })),
    ),
  ];
}

function same(...way: readonly (string | number)[]): Pick<PartPair, keyof SchemaPair> {
  return { base: way, revision: way };
}

type Indexes = readonly [base: number, revision: number];

function toPair(keyword: string): (indexes: Indexes) => PartPair {
  return ([base, revision]) => ({ base: [keyword, base], revision: [keyword, revision] });
}

/** The branches that changed: those of one name, and the others in their order when they are as many. */
function pairBranches(
  base: readonly unknown[],
  revision: readonly unknown[],
  shapes: Readonly<Record<keyof SchemaPair, ShapeOf>>,
): readonly Indexes[] {
  const own = base.map((branch) => shapes.base(branch));
  const other = revision.map((branch) => shapes.revision(branch));
  const left = [...base.keys()].filter((at) => !other.includes(own[at] ?? ""));
  const right = [...revision.keys()].filter((at) => !own.includes(other[at] ?? ""));
  const named = left.flatMap((at): Indexes[] => {
    const found = right.find(
      (to) => nameOf(base[at]) !== undefined && nameOf(base[at]) === nameOf(revision[to]),
    );
    return found === undefined ? [] : [[at, found]];
  });
  const rest = left.filter((at) => !named.some(([taken]) => taken === at));
  const others = right.filter((at) => !named.some(([, taken]) => taken === at));
  if (rest.length !== others.length) return named;
  return [...named, ...rest.map((at, index): Indexes => [at, others[index] ?? at])];
}

function nameOf(branch: unknown): unknown {
  return asObject(branch)["$ref"];
}
