import { isObject } from "../../../lib/json.ts";
import { drawBelow, shuffle } from "./draw.ts";
import type { Kind } from "../schemas/kinds.ts";
import type { Maker } from "./maker.ts";
import { resolveSchema } from "../schemas/refer.ts";
import { type Spot, timesAround } from "./spot.ts";
import type { Branch, Union } from "../schemas/union.ts";

/** One in so many made-up values is `null` where it may be. */
const NULLS = 8;

/** `null` goes last, since other values tell more. */
export function orderKinds(kinds: readonly Kind[], spot: Spot, maker: Maker): readonly Kind[] {
  if (kinds.length < 2 || !maker.isMadeUp(spot)) return kinds;
  const others = shuffle(
    maker.random,
    kinds.filter((kind) => kind !== "null"),
  );
  const nulls = kinds.filter((kind) => kind === "null");
  return drawBelow(maker.random, NULLS) === 0 ? [...nulls, ...others] : [...others, ...nulls];
}

/** `null` goes after the others, and last goes what a value around the spot is of already: so a recursion ends. */
export function orderBranches(union: Union, spot: Spot, maker: Maker): Union {
  if (union.length < 2) return union;
  const { random, document } = maker;
  const isMadeUp = maker.isMadeUp(spot);
  const nullRank = isMadeUp && drawBelow(random, NULLS) === 0 ? -1 : 1;
  const rankOf = ({ schemas }: Branch) => {
    const schema = resolveSchema(document, schemas.at(-1));
    if (!isObject(schema)) return 0;
    if (timesAround(spot, [schema]) > 0) return 2;
    return schema["type"] === "null" || schema["const"] === null ? nullRank : 0;
  };
  return (isMadeUp ? shuffle(random, union) : union)
    .map((branch) => ({ branch, rank: rankOf(branch) }))
    .toSorted((a, b) => a.rank - b.rank)
    .map(({ branch }) => branch);
}
