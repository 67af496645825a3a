import { asArray, asObject, isObject, type JsonObject } from "../../../lib/json.ts";
import { resolvePointer, toPointer } from "../../../lib/json-pointer.ts";
import { follow } from "../../../spec/reference.ts";
import { lengthsOf, PLAIN_VALUES, valuesOfKeywords } from "./keyword-values.ts";
import { sampleOf } from "./sample-of.ts";

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
  yield sampleOf(document, at, false);
  yield* valuesOfKeywords(schema);
  if (depth < DEEPEST) {
    yield* objects(document, at, depth);
    yield* lists(document, at, depth);
    for (const keyword of ["oneOf", "anyOf", "allOf"]) {
      for (const index of asArray(schema[keyword]).keys()) {
        yield* candidatesOf(document, `${at}/${keyword}/${index}`, depth + 1);
      }
    }
  }
  if (depth > 0) yield* PLAIN_VALUES;
}

/** An object without each of its properties, with one more, and with each value that a property may have. */
function* objects(
  document: JsonObject,
  pointer: string,
  depth: number,
): Generator<unknown, void, void> {
  const full = sampleOf(document, pointer, true);
  const small = sampleOf(document, pointer, false);
  if (!isObject(full) || !isObject(small)) return;
  yield full;
  for (const name of Object.keys(full)) {
    const { [name]: _dropped, ...others } = full;
    yield others;
    yield { ...small, [name]: full[name] };
  }
  yield { ...small, somethingElse: "text" };
  const properties = asObject(asObject(resolvePointer(document, pointer))["properties"]);
  for (const name of Object.keys(properties)) {
    const inner = pointer + toPointer(["properties", name]);
    for (const value of candidatesOf(document, inner, depth + 1)) yield { ...small, [name]: value };
  }
  const others = `${pointer}/additionalProperties`;
  for (const value of candidatesOf(document, others, depth + 1)) {
    yield { ...small, somethingElse: value };
  }
}

/** Lists of each item that may be in them, and of as many as they may hold. */
function* lists(
  document: JsonObject,
  pointer: string,
  depth: number,
): Generator<unknown, void, void> {
  const schema = asObject(resolvePointer(document, pointer));
  const items = `${pointer}/items`;
  for (const length of lengthsOf(schema, ["minItems", "maxItems"])) {
    yield Array.from({ length }, (_, index) => index);
    yield Array.from({ length }, () => sampleOf(document, items, false));
  }
  for (const item of candidatesOf(document, items, depth + 1)) {
    yield [item];
    yield [item, item];
  }
}
