import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import type { Finding } from "../../src/report/finding.ts";
import { isAtOrAbove } from "../../src/report/verdict.ts";
import { type CompareCase, compareCases } from "./compare-cases.ts";
import { compareCase } from "./support/compare-case.ts";

const folder = mkdtempSync(join(tmpdir(), "doubletake-compare-"));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

function compare(one: CompareCase): Promise<readonly Finding[]> {
  const path = join(folder, `${one.id}.json`);
  writeFileSync(path, one.contract);
  return compareCase(one, path);
}

const ofKind = (kind: CompareCase["kind"]) =>
  compareCases.filter((one) => one.kind === kind).map((one) => [one.id, one] as const);

describe("pact compare", () => {
  it("has a test of each of many faults and forms, each of its own", () => {
    expect(new Set(compareCases.map(({ id }) => id)).size).toBe(compareCases.length);
    expect(ofKind("fault").length).toBeGreaterThanOrEqual(25);
    expect(ofKind("form").length).toBeGreaterThanOrEqual(15);
  });

  it.each(ofKind("fault"))("finds %s", async (_, one) => {
    const findings = await compare(one);
    const found = findings.filter(({ level }) => isAtOrAbove(level, "should"));
    expect(found.map(({ id }) => id)).toContain(one.rule);
  });

  it.each(ofKind("form"))("says nothing of %s", async (_, one) => {
    expect((await compare(one)).map(({ message }) => message)).toEqual([]);
  });
});
