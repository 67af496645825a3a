import { asObject, isObject, type JsonObject } from "../../../lib/json.ts";
import { refer } from "./refer.ts";
import type { Union } from "./union.ts";

/** The schema that asks for a branch's name in the property that tells the branches apart; none without one. */
export function discriminate(
  document: JsonObject,
  schema: JsonObject,
  branch: unknown,
): readonly JsonObject[] {
  const property = propertyOf(schema);
  const reference = isObject(branch) ? branch["$ref"] : undefined;
  if (property === undefined || typeof reference !== "string") return [];
  return [toLayer(property, nameOf(document, schema, reference))];
}

/** A base whose parts extend it: one of those that its mapping names, or the one that the value is of already. */
export function discriminatorUnion(
  document: JsonObject,
  schema: JsonObject,
  layers: readonly JsonObject[],
): readonly Union[] {
  const property = propertyOf(schema);
  if (property === undefined || "oneOf" in schema || "anyOf" in schema) return [];
  const names = Object.entries(mappingOf(schema)).map(([name, target]) => ({
    name,
    reference: toReference(target),
  }));
  const own = names.find(({ reference }) =>
    layers.some((layer) => layer === refer(document, reference)),
  );
  if (own) return [[{ schemas: [toLayer(property, own.name)] }]];
  if (names.length > 0) {
    return [
      names.map(({ name, reference }) => ({
        schemas: [toLayer(property, name), { $ref: reference }],
      })),
    ];
  }
  const name = componentOf(document, layers, schema);
  return name === undefined ? [] : [[{ schemas: [toLayer(property, name)] }]];
}

function propertyOf(schema: JsonObject): string | undefined {
  const name = asObject(schema["discriminator"])["propertyName"];
  return typeof name === "string" ? name : undefined;
}

function mappingOf(schema: JsonObject): Readonly<Record<string, string>> {
  const entries = Object.entries(asObject(asObject(schema["discriminator"])["mapping"]));
  return Object.fromEntries(entries.map(([name, target]) => [name, String(target)]));
}

/** OpenAPI 3.1, Discriminator Object: a mapping names a component or is a reference. */
function toReference(target: string): string {
  return /[#/.]/.test(target) ? target : `#/components/schemas/${target}`;
}

function nameOf(document: JsonObject, schema: JsonObject, reference: string): string {
  const target = refer(document, reference);
  const mapped = Object.entries(mappingOf(schema)).find(
    ([, to]) => toReference(to) === reference || refer(document, toReference(to)) === target,
  );
  return mapped?.[0] ?? reference.slice(reference.lastIndexOf("/") + 1);
}

/** The name of the outermost layer that is a component and no mere alias: the base's own only when there is no other. */
function componentOf(
  document: JsonObject,
  layers: readonly JsonObject[],
  schema: JsonObject,
): string | undefined {
  const components = Object.entries(asObject(asObject(document["components"])["schemas"]));
  const nameAt = (layer: JsonObject) =>
    components.find(([, component]) => component === layer)?.[0];
  const extended = layers.find(
    (layer) => layer !== schema && !("$ref" in layer) && nameAt(layer) !== undefined,
  );
  return nameAt(extended ?? schema);
}

/** An example more than a demand: where the property's own schema names values, those count. */
function toLayer(property: string, name: string): JsonObject {
  return { required: [property], properties: { [property]: { example: name } } };
}
