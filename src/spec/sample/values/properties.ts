import { asArray, asObject, isObject, type JsonObject } from "../../../lib/json.ts";
import type { Conjunction } from "../schemas/conjunction.ts";
import type { Maker } from "./maker.ts";
import { toRegExp } from "../../pattern.ts";
import { refer } from "../schemas/refer.ts";

/** The properties without which an object is none. */
export function requiredNames(layers: readonly JsonObject[], maker: Maker): readonly string[] {
  const names = layers.flatMap((layer) => asArray(layer["required"]).map(String));
  return [...new Set(names)].filter((name) => !isHidden(layers, name, maker));
}

/** The documented properties that an object may go without. */
export function optionalNames({ layers, unwanted }: Conjunction, maker: Maker): readonly string[] {
  const required = new Set(layers.flatMap((layer) => asArray(layer["required"])));
  return documentedNames(layers).filter(
    (name) => !required.has(name) && !unwanted.has(name) && !isHidden(layers, name, maker),
  );
}

/** The properties that an object with a certain one must have, too. */
export function dependentNames(layers: readonly JsonObject[], name: string): readonly string[] {
  return layers.flatMap((layer) => {
    const dependents = asObject(layer["dependentRequired"]);
    return Object.hasOwn(dependents, name) ? asArray(dependents[name]).map(String) : [];
  });
}

/** Entries in the order in which their properties are documented. */
export function inDocumentedOrder(
  layers: readonly JsonObject[],
  entries: ReadonlyMap<string, unknown>,
): JsonObject {
  const names = new Set([...documentedNames(layers), ...entries.keys()]);
  return Object.fromEntries(
    [...names].flatMap((name) => (entries.has(name) ? [[name, entries.get(name)]] : [])),
  );
}

/** What a property has to satisfy. */
export function propertySchemas(layers: readonly JsonObject[], name: string): readonly unknown[] {
  const known = layers.map((layer) => knownSchemas(layer, name));
  const isKnown = known.some((schemas) => schemas.length > 0);
  return layers.flatMap((layer, index) => {
    const schemas = known[index] ?? [];
    if (schemas.length > 0) return schemas;
    if ("additionalProperties" in layer) return [layer["additionalProperties"]];
    return isKnown || !("unevaluatedProperties" in layer) ? [] : [layer["unevaluatedProperties"]];
  });
}

function knownSchemas(layer: JsonObject, name: string): readonly unknown[] {
  const properties = asObject(layer["properties"]);
  const patterns = Object.entries(asObject(layer["patternProperties"]));
  return [
    ...(Object.hasOwn(properties, name) ? [properties[name]] : []),
    ...patterns
      .filter(([pattern]) => toRegExp(pattern)?.test(name) === true)
      .map(([, schema]) => schema),
  ];
}

function documentedNames(layers: readonly JsonObject[]): readonly string[] {
  return [...new Set(layers.flatMap((layer) => Object.keys(asObject(layer["properties"]))))];
}

function isHidden(layers: readonly JsonObject[], name: string, { document, plan }: Maker): boolean {
  const { hidden } = plan;
  if (hidden === undefined) return false;
  return layers.some((layer) => {
    const properties = asObject(layer["properties"]);
    return Object.hasOwn(properties, name) && isMarked(document, properties[name], hidden);
  });
}

/** Whether a schema, or one that it refers to or extends, has a keyword that is true. */
function isMarked(document: JsonObject, schema: unknown, keyword: string): boolean {
  const seen = new Set<unknown>();
  const isMarkedAt = (part: unknown): boolean => {
    if (!isObject(part) || seen.has(part)) return false;
    seen.add(part);
    const { $ref: reference, allOf } = part;
    return (
      part[keyword] === true ||
      (typeof reference === "string" && isMarkedAt(refer(document, reference))) ||
      asArray(allOf).some(isMarkedAt)
    );
  };
  return isMarkedAt(schema);
}
