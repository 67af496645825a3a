import { asArray, asObject, type JsonObject } from "../../../lib/json.ts";
import { resolvePointer } from "../../../lib/json-pointer.ts";
import { lengthsOf, PLAIN_VALUES } from "./keyword-values.ts";
import { sampleOf } from "./sample-of.ts";
import type { ValuesInside } from "./values-inside.ts";

/** Lists of each item that may be in them, and of as many as they may hold. */
export function* listsOf(
  document: JsonObject,
  pointer: string,
  inside: ValuesInside,
): Generator<unknown, void, void> {
  const schema = asObject(resolvePointer(document, pointer));
  const items = `${pointer}/items`;
  const { contains, prefixItems, minContains = 1 } = schema;
  const bounds = ["minItems", "maxItems", "minContains", "maxContains"];
  const wanted = Array.from({ length: Number(minContains) }, () =>
    contains === undefined ? undefined : sampleOf(document, `${pointer}/contains`, false),
  ).filter((item) => item !== undefined);
  const first = asArray(prefixItems).map((_, index) =>
    sampleOf(document, `${pointer}/prefixItems/${index}`, false),
  );
  for (const length of lengthsOf(schema, bounds)) {
    yield Array.from({ length }, (_, index) => index);
    yield Array.from({ length }, () => sampleOf(document, items, false));
    yield Array.from({ length }, (_, index) => first[index] ?? sampleOf(document, items, false));
    yield Array.from({ length }, () => wanted[0] ?? "text");
  }
  yield* tuples(pointer, first, inside);
  for (const item of [...inside(items), ...inside(`${pointer}/contains`)]) {
    yield [...first, ...wanted, item];
    yield [item];
    yield [item, item];
  }
}

function* tuples(
  pointer: string,
  first: readonly unknown[],
  inside: ValuesInside,
): Generator<unknown, void, void> {
  for (const index of first.keys()) {
    const values = [...inside(`${pointer}/prefixItems/${index}`), ...PLAIN_VALUES];
    for (const value of values) {
      yield first.with(index, value);
      yield first.slice(0, index + 1).with(index, value);
    }
  }
  if (first.length > 0) yield* PLAIN_VALUES.map((value) => [...first, value]);
}
