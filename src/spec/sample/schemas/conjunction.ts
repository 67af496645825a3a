import { isObject, type JsonObject } from "../../../lib/json.ts";
import type { Branch, Union } from "./union.ts";
import { unionsOf } from "./unions.ts";

/** Schemas that a value has to satisfy at once: a schema with all that it refers to, and of each union one branch. */
export interface Conjunction {
  /** Own keywords alone count: what they combine and refer to are layers, too. */
  readonly layers: readonly JsonObject[];
  /** Properties that other branches ask for: a value that has them may fit those as well. */
  readonly unwanted: ReadonlySet<string>;
}

/** Puts the branches of a union into the order in which they are tried. */
type Order = (union: Union) => Union;

/** Each way to satisfy some schemas at once, by the branches that are taken. */
export function conjunctionsOf(
  document: JsonObject,
  schemas: readonly unknown[],
  order: Order,
): Generator<Conjunction, void, void> {
  return satisfy([[{ schemas }]], { layers: [], unwanted: new Set() });

  function* satisfy(
    unions: readonly Union[],
    done: Conjunction,
  ): Generator<Conjunction, void, void> {
    const [union, ...others] = unions;
    if (!union) {
      yield done;
      return;
    }
    for (const branch of order(union)) {
      const layers = layersOf(branch, done);
      if (!layers) continue;
      const next = {
        layers: [...done.layers, ...layers],
        unwanted: done.unwanted.union(new Set(branch.unwanted)),
      };
      const inside = layers.flatMap((layer) => unionsOf(document, layer, next.layers));
      yield* satisfy([...inside, ...others], next);
    }
  }
}

/** The schemas of a branch that are not in yet; undefined when one of them allows nothing. */
function layersOf({ schemas }: Branch, { layers }: Conjunction): readonly JsonObject[] | undefined {
  if (schemas.includes(false)) return undefined;
  return schemas.filter(isObject).filter((schema) => !layers.includes(schema));
}
