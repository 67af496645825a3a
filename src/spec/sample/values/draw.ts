import type { Random } from "../../../lib/random.ts";

/** A whole number from 0 up to, not including, `limit`. */
export function drawBelow(random: Random, limit: number): number {
  return random.bytes(6).readUIntBE(0, 6) % Math.max(1, limit);
}

/** A whole number from `least` to `most`. */
export function drawBetween(random: Random, least: number, most: number): number {
  return least + drawBelow(random, most - least + 1);
}

/** The items in another order. */
export function shuffle<Item>(random: Random, items: readonly Item[]): readonly Item[] {
  if (items.length < 2) return items;
  return items
    .map((item) => ({ item, weight: drawBelow(random, 2 ** 32) }))
    .toSorted((a, b) => a.weight - b.weight)
    .map(({ item }) => item);
}
