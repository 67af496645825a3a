import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { LayeredMap } from "../../../src/mock/store/layered-map.ts";

type Step =
  | { readonly kind: "set"; readonly key: string; readonly value: number }
  | { readonly kind: "delete"; readonly key: string }
  | { readonly kind: "copy" };

const key = fc.constantFrom("a", "b", "c", "d", "e", "f");
const steps: fc.Arbitrary<readonly Step[]> = fc.array(
  fc.oneof(
    fc.record({ kind: fc.constant("set" as const), key, value: fc.nat(9) }),
    fc.record({ kind: fc.constant("delete" as const), key }),
    fc.record({ kind: fc.constant("copy" as const) }),
  ),
  { maxLength: 60 },
);

/** Takes a step with both, which have to agree on whether there was something to delete. */
function play(step: Step, map: LayeredMap<number>, model: Map<string, number>): void {
  if (step.kind === "set") {
    map.set(step.key, step.value);
    model.set(step.key, step.value);
  }
  const deleted = step.kind === "delete" && map.delete(step.key) !== undefined;
  const expected = step.kind === "delete" && model.delete(step.key);
  expect(deleted).toBe(expected);
}

describe("layered map", () => {
  it("behaves as a Map does, however often it was copied", () => {
    fc.assert(
      fc.property(steps, (all) => {
        let map = new LayeredMap<number>();
        const model = new Map<string, number>();
        for (const step of all) {
          play(step, map, model);
          if (step.kind === "copy") map = map.copy();
        }
        expect(new Map(map.entries())).toEqual(model);
        for (const name of "abcdef") expect(map.get(name)).toBe(model.get(name));
      }),
    );
  });

  it("keeps every copy as it was, whatever happens to the others", () => {
    fc.assert(
      fc.property(steps, (all) => {
        const map = new LayeredMap<number>();
        const model = new Map<string, number>();
        const kept: [LayeredMap<number>, Map<string, number>][] = [];
        for (const step of all) {
          play(step, map, model);
          if (step.kind === "copy") kept.push([map.copy(), new Map(model)]);
        }
        for (const [copy, then] of kept) expect(new Map(copy.entries())).toEqual(then);
      }),
    );
  });

  it("undoes writes in reverse order, however often it was copied in between", () => {
    fc.assert(
      fc.property(steps, steps, (before, after) => {
        const map = new LayeredMap<number>();
        const model = new Map<string, number>();
        for (const step of before) play(step, map, model);
        const undos = after.flatMap((step) => {
          if (step.kind === "copy") {
            map.copy();
            return [];
          }
          const undo = step.kind === "set" ? map.set(step.key, step.value) : map.delete(step.key);
          return undo ?? [];
        });
        for (const undo of undos.toReversed()) undo();
        expect(new Map(map.entries())).toEqual(model);
      }),
    );
  });

  it("lists its entries in the order in which the keys were first written", () => {
    const map = new LayeredMap<number>();
    map.set("b", 1);
    const copy = map.copy();
    copy.set("a", 2);
    copy.set("b", 3);
    expect(copy.entries()).toEqual([
      ["b", 3],
      ["a", 2],
    ]);
  });

  it("never holds more than its limit, and always the newest half of it", () => {
    const map = new LayeredMap<number>();
    for (let index = 0; index < 1000; index += 1) {
      map.set(`k${index}`, index, 100);
      expect(map.entries().length).toBeLessThanOrEqual(100);
      for (let back = 0; back < Math.min(index, 50); back += 1) {
        expect(map.get(`k${index - back}`)).toBe(index - back);
      }
    }
    expect(map.get("k800")).toBeUndefined();
  });

  it("holds its limit when it is copied between writes", () => {
    let map = new LayeredMap<number>();
    for (let index = 0; index < 500; index += 1) {
      map.set(`k${index}`, index, 40);
      if (index % 3 === 0) map = map.copy();
    }
    expect(map.entries().length).toBeLessThanOrEqual(40);
    for (let index = 480; index < 500; index += 1) expect(map.get(`k${index}`)).toBe(index);
  });
});
