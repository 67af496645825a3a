import { asObject, type JsonObject } from "../../../lib/json.ts";
import type { Maker } from "./maker.ts";
import type { Spot } from "./spot.ts";

/** More names than an object needs. */
const MOST = 40;

/** Names that an object may have besides the documented ones. */
export function* moreNames(
  layers: readonly JsonObject[],
  spot: Spot,
  maker: Maker,
): Generator<string, void, void> {
  const [pattern] = layers.flatMap((layer) => Object.keys(asObject(layer["patternProperties"])));
  if (pattern === undefined && layers.some(isClosed)) return;
  const rules = layers.flatMap((layer) =>
    "propertyNames" in layer ? [layer["propertyNames"]] : [],
  );
  for (let index = 1; index <= MOST; index += 1) {
    if (pattern === undefined && rules.length === 0) {
      yield index === 1 ? "key" : `key${index}`;
      continue;
    }
    const form = { type: "string", ...(pattern !== undefined && { pattern }) };
    const name = maker.make([...rules, form], {
      // Nothing that a validator speaks of.
      pointer: `${spot.pointer}/(name ${index})`,
      isOptional: true,
      isVaried: spot.isVaried || index > 1,
    });
    if (typeof name === "string") yield name;
  }
}

function isClosed({ additionalProperties, unevaluatedProperties }: JsonObject): boolean {
  return additionalProperties === false || unevaluatedProperties === false;
}
