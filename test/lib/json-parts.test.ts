import { describe, expect, it } from "vitest";
import { changePart, partsOf } from "../../src/lib/json-parts.ts";

const value = { a: [1, { b: null }], "c/d": "x" };

describe("the parts of a value", () => {
  it("are all that it holds, the outer ones first", () => {
    expect(partsOf(value).map(({ pointer }) => pointer)).toEqual([
      "",
      "/a",
      "/a/0",
      "/a/1",
      "/a/1/b",
      "/c~1d",
    ]);
  });

  it.each([
    ["", "new", "new"],
    ["/c~1d", "new", { ...value, "c/d": "new" }],
    ["/a/1/b", "new", { ...value, a: [1, { b: "new" }] }],
    ["/a/0", undefined, { ...value, a: [{ b: null }] }],
    ["/a", undefined, { "c/d": "x" }],
    ["/nowhere", "new", value],
  ])("are changed at %j to %j", (pointer, part, changed) => {
    expect(changePart(value, pointer, () => part)).toEqual(changed);
  });

  it("keep a property that is called __proto__", () => {
    const odd: unknown = JSON.parse('{"__proto__":{"x":1},"a":1}');
    expect(JSON.stringify(changePart(odd, "/a", () => 2))).toBe('{"__proto__":{"x":1},"a":2}');
  });
});
