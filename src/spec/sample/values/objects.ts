import { type JsonObject } from "../../../lib/json.ts";
import { toPointer } from "../../../lib/json-pointer.ts";
import type { Conjunction } from "../schemas/conjunction.ts";
import { greatest, least } from "../schemas/limits.ts";
import type { Candidate, Maker } from "./maker.ts";
import { moreNames } from "./more-names.ts";
import {
  dependentNames,
  inDocumentedOrder,
  optionalNames,
  propertySchemas,
  requiredNames,
} from "./properties.ts";
import type { Spot } from "./spot.ts";

/** An object with all that it may have, and one with what it needs. */
export function objectCandidates(way: Conjunction, spot: Spot, maker: Maker): readonly Candidate[] {
  const small: Candidate = () => objectOf(way, { spot, maker, isGenerous: false });
  if (!maker.isGenerous(spot)) return [small];
  return [() => objectOf(way, { spot, maker, isGenerous: true }), small];
}

interface Frame {
  readonly spot: Spot;
  readonly maker: Maker;
  readonly isGenerous: boolean;
}

/** Properties by name; undefined when one that is required has no value. */
function objectOf(way: Conjunction, { spot, maker, isGenerous }: Frame): JsonObject | undefined {
  const { layers } = way;
  const found = new Map<string, unknown>();

  function add(name: string, isOptional: boolean): boolean {
    if (found.has(name)) return true;
    const value = propertyOf(layers, { name, isOptional }, { spot, maker });
    if (value === undefined) return false;
    found.set(name, value);
    return dependentNames(layers, name).every((other) => add(other, false));
  }

  if (!requiredNames(layers, maker).every((name) => add(name, false))) return undefined;
  const fewest = greatest(layers, "minProperties") ?? 0;
  const most = least(layers, "maxProperties") ?? Number.POSITIVE_INFINITY;
  for (const name of optionalNames(way, maker)) {
    if (found.size < (isGenerous ? most : fewest)) add(name, true);
  }
  const wanted = isGenerous && found.size === 0 && isMap(layers) ? 1 : fewest;
  for (const name of moreNames(layers, spot, maker)) {
    if (found.size >= Math.min(most, Math.max(wanted, fewest))) break;
    add(name, true);
  }
  return inDocumentedOrder(layers, found);
}

interface Property {
  readonly name: string;
  readonly isOptional: boolean;
}

function propertyOf(
  layers: readonly JsonObject[],
  { name, isOptional }: Property,
  { spot, maker }: Pick<Frame, "spot" | "maker">,
): unknown {
  const schemas = propertySchemas(layers, name);
  if (schemas.includes(false)) return undefined;
  return maker.make(schemas, {
    pointer: spot.pointer + toPointer([name]),
    around: { layers, around: spot.around },
    isOptional,
    isVaried: spot.isVaried,
  });
}

/** Whether an object is one of entries whose names nobody documents. */
function isMap(layers: readonly JsonObject[]): boolean {
  return layers.some(
    ({ additionalProperties, patternProperties }) =>
      typeof additionalProperties === "object" || patternProperties !== undefined,
  );
}
