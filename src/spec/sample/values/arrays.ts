import { asArray, type JsonObject } from "../../../lib/json.ts";
import type { Conjunction } from "../schemas/conjunction.ts";
import { drawBetween } from "./draw.ts";
import { greatest, least } from "../schemas/limits.ts";
import type { Candidate, Maker } from "./maker.ts";
import type { Spot } from "./spot.ts";

/** Longer arrays than asked for show nothing more. */
const MORE = 3;

/** As many tries has an item that must differ from those before it. */
const MOST_TRIES = 30;

/** An array with an item, and one as short as it may be. */
export function arrayCandidates(
  { layers }: Conjunction,
  spot: Spot,
  maker: Maker,
): readonly Candidate[] {
  const fewest = fewestItems(layers);
  const most = Math.max(fewest, least(layers, "maxItems") ?? Number.POSITIVE_INFINITY);
  const tuple = Math.max(0, ...layers.map(({ prefixItems }) => asArray(prefixItems).length));
  const filled = maker.plan.isRandom
    ? drawBetween(maker.random, Math.min(1, most), Math.min(most, fewest + MORE))
    : 1;
  const small: Candidate = () => arrayOf(layers, { count: fewest, fewest }, { spot, maker });
  if (!maker.isGenerous(spot)) return [small];
  const count = Math.min(most, Math.max(filled, tuple, fewest));
  return [() => arrayOf(layers, { count, fewest }, { spot, maker }), small];
}

interface Frame {
  readonly spot: Spot;
  readonly maker: Maker;
}

/** Fewer items than asked for where there are no more; undefined where that is too few. */
function arrayOf(
  layers: readonly JsonObject[],
  { count, fewest }: { readonly count: number; readonly fewest: number },
  frame: Frame,
): readonly unknown[] | undefined {
  const items: unknown[] = [];
  const isUnique = layers.some(({ uniqueItems }) => uniqueItems === true);
  while (items.length < count) {
    const item = isUnique
      ? anotherItem(layers, items, { fewest, ...frame })
      : itemOf(layers, items.length, { fewest, ...frame });
    if (item === undefined) return items.length >= fewest ? items : undefined;
    items.push(item);
  }
  return items;
}

function anotherItem(
  layers: readonly JsonObject[],
  items: readonly unknown[],
  frame: Frame & { readonly fewest: number },
): unknown {
  const known = new Set(items.map((item) => JSON.stringify(item)));
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    const { spot } = frame;
    const varied = { ...frame, spot: { ...spot, isVaried: spot.isVaried || tries > 0 } };
    const item = itemOf(layers, items.length, varied);
    if (item === undefined || !known.has(JSON.stringify(item))) return item;
  }
  return undefined;
}

function itemOf(
  layers: readonly JsonObject[],
  index: number,
  { spot, maker, fewest }: Frame & { readonly fewest: number },
): unknown {
  const schemas = layers.flatMap((layer) => itemSchemas(layer, index));
  if (schemas.includes(false)) return undefined;
  return maker.make(schemas, {
    pointer: `${spot.pointer}/${index}`,
    around: { layers, around: spot.around },
    isOptional: index >= fewest,
    isVaried: spot.isVaried,
  });
}

function itemSchemas(layer: JsonObject, index: number): readonly unknown[] {
  const tuple = asArray(layer["prefixItems"]);
  const rest = "items" in layer ? layer["items"] : layer["unevaluatedItems"];
  return [
    index < tuple.length ? tuple[index] : rest,
    ...(index < leastContained(layer) ? [layer["contains"]] : []),
  ];
}

function fewestItems(layers: readonly JsonObject[]): number {
  return Math.max(greatest(layers, "minItems") ?? 0, ...layers.map(leastContained));
}

function leastContained({ contains, minContains }: JsonObject): number {
  if (contains === undefined) return 0;
  return typeof minContains === "number" ? minContains : 1;
}
