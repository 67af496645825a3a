import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { toPointer } from "../../../src/lib/json-pointer.ts";
import { parseDocument } from "../../../src/spec/document.ts";
import { parseYaml } from "../../../src/spec/source/yaml-source.ts";

/** Every place of a value, and one in each that is not there. */
function pointersOf(value: unknown, pointer = ""): readonly string[] {
  if (typeof value !== "object" || value === null) return [pointer];
  const below = Object.entries(value).flatMap(([key, member]) =>
    pointersOf(member, pointer + toPointer([key])),
  );
  return [pointer, `${pointer}/nothing/0`, ...below];
}

const odd = `# A comment.
"quoted": 'single'
'it''s': >-
  folded
block: |
  text
list:
- a
-   - [b, {c: d}]
empty:
flow: {a: 1, "b": [1, 2]}
200: number
true: yes
`;

describe("the positions of a text", () => {
  it.each([
    ["openapi/auth.yaml", readFileSync("openapi/auth.yaml", "utf8")],
    ["openapi/control.yaml", readFileSync("openapi/control.yaml", "utf8")],
    ["a text with every form of YAML", odd],
    ["JSON", JSON.stringify(parseDocument(odd, "odd.yaml").value, null, 2)],
    ["JSON on one line", JSON.stringify({ a: [{ b: ["]", '"}'] }, {}], c: null, "d/e": 1 })],
  ])("are those that all of YAML would find: %s", (_, text) => {
    const quick = parseDocument(text, "a.yaml");
    const slow = parseYaml(text, "a.yaml");
    expect(quick.value).toEqual(slow.value);
    for (const pointer of pointersOf(slow.value).slice(1)) {
      expect([pointer, quick.positionOf(pointer)]).toEqual([pointer, slow.positionOf(pointer)]);
      expect([pointer, quick.lineOf(pointer)]).toEqual([pointer, slow.lineOf(pointer)]);
    }
    for (const key of Object.keys(quick.value)) {
      expect([key, quick.lineOfKey(key)]).toEqual([key, slow.lineOfKey(key)]);
    }
  });
});
