import { expect, it } from "vitest";
import { nestsDeeper } from "../../src/lib/json-depth.ts";

it.each([
  ["[[1]]", 2, false],
  ["[[[1]]]", 2, true],
  ['{"a":{"b":[]}}', 2, true],
  ['[{},{},[],[],{"a":1}]', 2, false],
  ['["[[[[", "\\"[[[", "\\\\", []]', 2, false],
  ['["\\\\", [[]]]', 2, true],
  ["[[[", 2, true],
  ['"[[[', 2, false],
])("knows how deep %s nests", (text, limit, expected) => {
  expect(nestsDeeper(text, limit)).toBe(expected);
});
