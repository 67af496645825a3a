import { asArray, isObject, type JsonObject } from "../../../lib/json.ts";
import { resolvePointer } from "../../../lib/json-pointer.ts";
import { follow } from "../../../spec/reference.ts";
import { PLAIN_VALUES, valuesOfKeywords } from "./keyword-values.ts";
import { listsOf } from "./list-candidates.ts";
import { objectsOf } from "./object-candidates.ts";
import { sampleOf } from "./sample-of.ts";
import type { ValuesInside } from "./values-inside.ts";

/** Differences further inside are found from the schema that is nearest to them. */
const DEEPEST = 3;

/** Values that may tell two schemas apart, the simplest first. */
export function* candidatesOfBoth(
  ...sides: readonly (readonly [document: JsonObject, pointer: string])[]
): Generator<unknown, void, void> {
  for (const [document, pointer] of sides) yield* candidatesOf(document, pointer, 0);
  yield* PLAIN_VALUES;
}

/** Values that may tell the schema at a pointer from another one, the simplest first; most of them fit. */
function* candidatesOf(
  document: JsonObject,
  pointer: string,
  depth: number,
): Generator<unknown, void, void> {
  if (!isObject(resolvePointer(document, pointer))) return;
  const { pointer: at, value: schema } = follow(document, pointer);
  const inside: ValuesInside = (inner) => candidatesOf(document, inner, depth + 1);
  yield sampleOf(document, at, false);
  yield* valuesOfKeywords(schema);
  if (depth < DEEPEST) {
    yield* objectsOf(document, at, inside);
    yield* listsOf(document, at, inside);
    for (const keyword of ["oneOf", "anyOf", "allOf"]) {
      for (const index of asArray(schema[keyword]).keys())
        yield* inside(`${at}/${keyword}/${index}`);
    }
    for (const keyword of ["not", "if", "then", "else"]) yield* inside(`${at}/${keyword}`);
  }
  if (depth > 0) yield* PLAIN_VALUES;
}
