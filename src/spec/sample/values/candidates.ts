import { arrayCandidates } from "./arrays.ts";
import { type Conjunction, conjunctionsOf } from "../schemas/conjunction.ts";
import { drawBelow, shuffle } from "./draw.ts";
import { allowedValues, shownValues } from "../schemas/given.ts";
import { type Kind, kindsOf, otherKinds } from "../schemas/kinds.ts";
import type { Candidate, Maker } from "./maker.ts";
import { numberCandidates } from "./numbers.ts";
import { objectCandidates } from "./objects.ts";
import { orderBranches, orderKinds } from "./order.ts";
import { type Spot, timesAround } from "./spot.ts";
import { textCandidates } from "./texts.ts";

/** Ways to satisfy a schema that are tried: the product of its unions may be large. */
const MOST_WAYS = 64;

/** How often a schema may contain itself where it must: in the second round another branch may end it. */
const MOST_ROUNDS = 3;

/** The values that a part may have, the best one first. */
export function* candidatesFor(
  schemas: readonly unknown[],
  spot: Spot,
  maker: Maker,
): Generator<Candidate, void, void> {
  const ways = conjunctionsOf(maker.document, schemas, (union) =>
    orderBranches(union, spot, maker),
  );
  const isMadeUp = maker.isMadeUp(spot);
  for (const way of ways.take(MOST_WAYS)) {
    const shown = shownValues(way.layers).map(
      (value): Candidate =>
        () =>
          value,
    );
    if (!isMadeUp) yield* shown;
    yield* madeUp(way, spot, maker);
    if (isMadeUp) yield* shown;
  }
}

function* madeUp(way: Conjunction, spot: Spot, maker: Maker): Generator<Candidate, void, void> {
  const { layers } = way;
  const allowed = allowedValues(layers);
  if (allowed) {
    const values = maker.isMadeUp(spot) ? shuffle(maker.random, allowed) : allowed;
    yield* values.map(
      (value): Candidate =>
        () =>
          value,
    );
    return;
  }
  const isEndless = timesAround(spot, layers) >= (spot.isOptional ? 1 : MOST_ROUNDS);
  const kinds = [...orderKinds(kindsOf(layers), spot, maker), ...otherKinds(layers)];
  for (const kind of isEndless ? kinds.filter((one) => one === "null") : kinds) {
    yield* ofKind(kind, way, { spot, maker });
  }
}

function ofKind(
  kind: Kind,
  way: Conjunction,
  { spot, maker }: { readonly spot: Spot; readonly maker: Maker },
): Iterable<Candidate> {
  switch (kind) {
    case "object":
      return objectCandidates(way, spot, maker);
    case "array":
      return arrayCandidates(way, spot, maker);
    case "string":
      return textCandidates(way.layers, spot, maker);
    case "integer":
    case "number":
      return numberCandidates(way.layers, { isWhole: kind === "integer", spot, maker });
    case "boolean":
      return maker.isMadeUp(spot) && drawBelow(maker.random, 2) === 0
        ? [() => false, () => true]
        : [() => true, () => false];
    case "null":
      return [() => null];
  }
}
