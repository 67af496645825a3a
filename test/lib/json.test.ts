import { describe, expect, it } from "vitest";
import { asArray, asObject, asString, isObject } from "../../src/lib/json.ts";

describe("a value of JSON", () => {
  it.each([
    [{ a: 1 }, true],
    [{}, true],
    [[], false],
    [null, false],
    ["", false],
    [0, false],
    [undefined, false],
  ])("%j is an object: %s", (value, expected) => {
    expect(isObject(value)).toBe(expected);
    expect(asObject(value)).toEqual(expected ? value : {});
  });

  it("stands as text or list where it is one", () => {
    expect([asString("a", "b"), asString(1, "b"), asString(undefined, "b")]).toEqual([
      "a",
      "b",
      "b",
    ]);
    expect([asArray([1]), asArray({ length: 1 }), asArray("a")]).toEqual([[1], [], []]);
  });
});
