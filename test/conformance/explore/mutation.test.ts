import { describe, expect, it } from "vitest";
import { duplicateFirst, mutate } from "../../../src/conformance/explore/mutation.ts";

const value = { user: "a", deep: { n: 1 } };

describe("a mutation", () => {
  it.each([
    [{ kind: "drop", at: 0 }, '{"deep":{"n":1}}'],
    [{ kind: "drop", at: 2 }, '{"user":"a","deep":{}}'],
    [{ kind: "drop", at: 3 }, '{"deep":{"n":1}}'],
    [{ kind: "replace", at: 1, value: [1] }, '{"user":"a","deep":[1]}'],
    [
      { kind: "add", at: 0, key: "__proto__", value: {} },
      '{"user":"a","deep":{"n":1},"__proto__":{}}',
    ],
    [{ kind: "nest", at: 0, key: "$ne", depth: 2 }, '{"user":{"$ne":{"$ne":"a"}},"deep":{"n":1}}'],
    [{ kind: "nest", at: 2, key: "", depth: 3 }, '{"user":"a","deep":{"n":[[[1]]]}}'],
  ] as const)("%j", (mutation, text) => {
    expect(JSON.stringify(mutate(value, mutation))).toBe(text);
  });

  it("takes a value without parts as a whole", () => {
    expect(mutate("text", { kind: "replace", at: 4, value: null })).toBeNull();
    expect(mutate({}, { kind: "nest", at: 4, key: "a", depth: 1 })).toEqual({ a: {} });
    expect(mutate([], { kind: "add", at: 0, key: "a", value: 1 })).toEqual([[], 1]);
  });
});

describe("a duplicate", () => {
  it("stands before the property that it doubles", () => {
    expect(duplicateFirst(value, null)).toBe('{"user":null,"user":"a","deep":{"n":1}}');
  });

  it("needs a property", () => {
    expect(duplicateFirst([1], null)).toBe("[1]");
    expect(duplicateFirst({}, null)).toBe("{}");
  });
});
