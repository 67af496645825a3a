import { describe, expect, it } from "vitest";
import { toRegExp } from "../../src/spec/pattern.ts";

describe("a pattern", () => {
  it.each([
    ["^a+$", "aa", "b"],
    ["\\p{Lu}", "É", "e"],
    ["(?i)^abc$", "ABC", "abd"],
    ["^[\\w\\-\\.]+$", "a-b.c", "a b"],
    ["^a\\@b$", "a@b", "ab"],
    ["\\A[0-9]+\\Z", "12", "12x"],
    ["\\A[0-9]+\\z", "12", "x12"],
    ["/^[a-z]+$/", "abc", "/abc/"],
    ["/^[a-z]+$/i", "ABC", "1"],
    ["^\\\\A$", "\\A", "A"],
  ])("%s matches %j, and not %j", (pattern, yes, no) => {
    expect([toRegExp(pattern)?.test(yes), toRegExp(pattern)?.test(no)]).toEqual([true, false]);
  });

  it.each(["(", "[a", "(?<=", "(?P<name>a)", "a++", "[\\p{L}\\-"])(
    "that JavaScript cannot read is none: %s",
    (pattern) => {
      expect(toRegExp(pattern)).toBeUndefined();
    },
  );
});
