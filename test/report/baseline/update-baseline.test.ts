import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { parseBaseline } from "../../../src/report/baseline/parse-baseline.ts";
import { updateBaseline } from "../../../src/report/baseline/update-baseline.ts";
import { checkOf, context, entryOf, ONE, THREE, TWO } from "./entries.ts";

const yaml = { ...context, file: "accepted.yaml" };
const json = { ...context, file: "accepted.json" };

const file = `# What we live with.
findings:
  # The vendor knows: ticket 12.
  - check: acme/a
    fingerprint: "${ONE}"
    message: It is wrong.
    reason: Known since 3.1 # for long
    owner: ada
    expires: 2026-12-01

  # Only until the move.
  - { check: acme/b, fingerprint: "${TWO}", message: It is wrong., reason: "So it is", owner: bo, expires: 2026-01-01 }
`;

const fresh = (check: string, fingerprint: string) => `  - check: ${check}
    fingerprint: "${fingerprint}"
    message: It is wrong.
    reason: "TODO: say why this is accepted"
    owner: TODO
    expires: 2026-12-22
`;

describe("an updated baseline", () => {
  it("begins as a file that says what it is for", () => {
    const text = updateBaseline(undefined, [checkOf([ONE, TWO])], yaml);
    expect(text).toBe(
      `# Findings that are accepted until a day. Each needs a reason, and an owner who looks at it again.
findings:
${fresh("acme/a", ONE)}${fresh("acme/a", TWO)}`,
    );
    expect(() => parseBaseline(text, "accepted.yaml")).toThrow(
      'accepted.yaml:6: the reason of this entry still is "TODO',
    );
  });

  it("is the same text when nothing has changed", () => {
    const checks = [checkOf([ONE]), checkOf([TWO], { id: "acme/b" })];
    expect(updateBaseline(file, checks, yaml)).toBe(file);
  });

  it("keeps comments, order, reasons, owners and days of what stays, and appends what is new", () => {
    const checks = [checkOf([THREE, ONE]), checkOf([TWO], { id: "acme/b" })];
    expect(updateBaseline(file, checks, yaml)).toBe(file + fresh("acme/a", THREE));
  });

  it("loses what no longer occurs, with its comment", () => {
    const checks = [checkOf([ONE]), checkOf([], { id: "acme/b" })];
    expect(updateBaseline(file, checks, yaml)).toBe(file.slice(0, file.indexOf("\n  # Only")));
    const others = [checkOf([]), checkOf([TWO], { id: "acme/b" })];
    expect(updateBaseline(file, others, yaml)).toBe(
      `# What we live with.\nfindings:\n${file.slice(file.indexOf("  # Only"))}`,
    );
  });

  it("may come to accept nothing, and go on from there", () => {
    const checks = [checkOf([]), checkOf([], { id: "acme/b" })];
    const empty = updateBaseline(file, checks, yaml);
    expect(parse(empty)).toEqual({ findings: [] });
    expect(updateBaseline(empty, [checkOf([ONE])], yaml)).toContain(
      `findings:\n${fresh("acme/a", ONE)}`,
    );
  });

  it("keeps entries of checks that were not judged, and loses those of none", () => {
    const checks = [checkOf([], { verdict: "skip" })];
    expect(updateBaseline(file, checks, yaml)).toBe(file);
    const unknown = { ...yaml, knownChecks: ["acme/a"] };
    expect(parse(updateBaseline(file, checks, unknown)).findings).toHaveLength(1);
  });

  it("takes each finding once, and only those that fail the run", () => {
    const checks = [checkOf([ONE, ONE]), checkOf([TWO], { id: "acme/b", level: "should" })];
    const added = (failOn: "must" | "should") =>
      parse(updateBaseline("", checks, { ...yaml, failOn })).findings.map(
        ({ fingerprint }: { fingerprint: string }) => fingerprint,
      );
    expect([added("must"), added("should")]).toEqual([[ONE], [ONE, TWO]]);
  });

  it("stays JSON in a file of JSON", () => {
    const text = JSON.stringify({ findings: [entryOf(ONE), entryOf(TWO)] });
    const updated = updateBaseline(text, [checkOf([TWO, THREE])], json);
    expect(JSON.parse(updated).findings).toEqual([
      entryOf(TWO),
      entryOf(THREE, {
        reason: "TODO: say why this is accepted",
        owner: "TODO",
        expires: "2026-12-22",
      }),
    ]);
  });

  it("may be updated again before somebody has written the reasons", () => {
    const text = updateBaseline(undefined, [checkOf([ONE])], yaml);
    expect(updateBaseline(text, [checkOf([ONE])], yaml)).toBe(text);
  });

  it("is refused where the file is wrong", () => {
    expect(() => updateBaseline("findings: 1", [], yaml)).toThrow(
      "Cannot use accepted.yaml:1: findings must be array. Correct it.",
    );
  });
});
