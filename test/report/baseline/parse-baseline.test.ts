import { describe, expect, it } from "vitest";
import { parseBaseline } from "../../../src/report/baseline/parse-baseline.ts";
import { entryOf, ONE } from "./entries.ts";

const entry = entryOf(ONE);

/** An entry in YAML, one line each: `check` is on line 2 of a file. */
const yamlOf = (changes: Readonly<Record<string, string | undefined>> = {}) => {
  const members = Object.entries({ ...entry, ...changes })
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => `${key}: ${JSON.stringify(value)}`);
  return `findings:\n  - ${members.join("\n    ")}\n`;
};

describe("the file of a baseline", () => {
  it.each([
    ["YAML", yamlOf()],
    ["JSON", JSON.stringify({ findings: [entry] })],
  ])("may be %s", (_, text) => {
    expect(parseBaseline(text, "accepted.yaml")).toEqual({ findings: [entry] });
  });

  it("may accept nothing", () => {
    expect(parseBaseline("findings: []", "accepted.yaml")).toEqual({ findings: [] });
  });

  it.each([
    ["", "1: the file must be object. Correct it."],
    ["- a", "1: the file must be object. Correct it."],
    ["findings: 1", "1: findings must be array. Correct it."],
    ["a: 1\nfindings: []", '1: the file has an unknown key: "a". Remove it.'],
    ["findings: []\nignore: []", '2: the file has an unknown key: "ignore". Remove it.'],
    ["findings: [", "1: "],
    ["findings: []\nfindings: []", "2: Map keys must be unique. Correct the file."],
    ["findings: *a", "1: Unresolved alias"],
    [
      yamlOf({ owner: undefined }),
      "2: findings/0 must have required property 'owner'. Correct it.",
    ],
    [yamlOf({ extra: "x" }), '8: findings/0 has an unknown key: "extra". Remove it.'],
    [yamlOf({ fingerprint: "xyz" }), "3: findings/0/fingerprint must match pattern"],
    [
      yamlOf({ expires: "2026-02-30" }),
      '7: findings/0/expires must match format "date". Correct it.',
    ],
    [yamlOf({ expires: "soon" }), '7: findings/0/expires must match format "date". Correct it.'],
    [
      `findings:\n  - ${JSON.stringify(entry)}\n  - ${JSON.stringify(entry)}\n`,
      "3: an entry above accepts the same finding. Remove one of them.",
    ],
    [
      yamlOf({ reason: "TODO: say why this is accepted" }),
      '5: the reason of this entry still is "TODO: say why this is accepted". Write why the finding is accepted, or remove the entry.',
    ],
    [
      yamlOf({ owner: "todo" }),
      '6: the owner of this entry still is "todo". Write who looks after it, or remove the entry.',
    ],
  ])("is refused with its line: %j", (text, message) => {
    expect(() => parseBaseline(text, "accepted.yaml")).toThrow(
      expect.objectContaining({
        code: "BASELINE_INVALID",
        message: expect.stringContaining(`Cannot use accepted.yaml:${message}`),
      }),
    );
  });
});
