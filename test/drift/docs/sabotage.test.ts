import { describe, expect, it } from "vitest";
import { docsRules } from "../../../src/drift/docs/rules.ts";
import { isAtOrAbove } from "../../../src/report/verdict.ts";
import { cases } from "./sabotage.ts";

const drifts = cases.filter(({ kind }) => kind === "drift");
const forms = cases.filter(({ kind }) => kind === "form");

describe("the docs gate", () => {
  it.each(drifts)("reports $id", async ({ run, rule }) => {
    const findings = (await run()).checks.flatMap((check) => check.findings);
    const serious = findings.filter(({ level }) => isAtOrAbove(level, "should"));
    expect(serious.map(({ id }) => id)).toContain(rule);
  });

  it.each(forms)("says nothing of $id", async ({ run }) => {
    expect((await run()).checks.flatMap(({ findings }) => findings)).toEqual([]);
  });

  it("has a case for each rule, on pages that each clone has", () => {
    const own = drifts.filter(({ id }) => /^(sign-in|sessions)-/.test(id));
    const covered = new Set(own.map(({ rule }) => rule));
    // The ledger settles it for the pages here; it has a test of its own.
    const tested = docsRules.filter(
      ({ id }) => id !== "docs/body-required-changed" && id !== "docs/operation-removed",
    );
    expect(tested.filter(({ id }) => !covered.has(id)).map(({ id }) => id)).toEqual([]);
    expect(own.length).toBeGreaterThanOrEqual(70);
    expect(forms.length).toBeGreaterThanOrEqual(20);
  });

  it("has each case once", () => {
    const ids = cases.map(({ id }) => id);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  });
});
