import { describe, expect, it } from "vitest";
import { applyBaseline } from "../../../src/report/baseline/apply-baseline.ts";
import { checkOf, context, entryOf, ONE, THREE, TWO } from "./entries.ts";

const apply = (
  checks: Parameters<typeof applyBaseline>[0],
  ...findings: ReturnType<typeof entryOf>[]
) => applyBaseline(checks, { findings }, context);

describe("a baseline", () => {
  it("lets a check pass whose findings are all accepted, and says why", () => {
    const check = checkOf([ONE]);
    expect(apply([check], entryOf(ONE))).toEqual({
      checks: [
        {
          ...check,
          verdict: "pass",
          reason: "1 accepted finding (Known since 3.1, ada, until 2026-12-01)",
          findings: [],
        },
      ],
      stale: [],
    });
  });

  it("leaves the findings that nobody accepted", () => {
    const check = checkOf([ONE, TWO]);
    expect(apply([check], entryOf(ONE)).checks).toEqual([
      {
        ...check,
        reason: "1 accepted finding (Known since 3.1, ada, until 2026-12-01)",
        findings: checkOf([TWO]).findings,
      },
    ]);
  });

  it("judges what is left by the level that fails the run", () => {
    const [must] = checkOf([ONE]).findings;
    const [should] = checkOf([TWO], { level: "should" }).findings;
    const check = { ...checkOf([]), findings: [must, should].filter((each) => each !== undefined) };
    expect(apply([{ ...check, verdict: "fail" }], entryOf(ONE)).checks[0]?.verdict).toBe("warn");
  });

  it("gives one reason once, and each other", () => {
    const entries = [
      entryOf(ONE),
      entryOf(TWO),
      entryOf(THREE, { reason: "Too dear", owner: "bo" }),
    ];
    expect(apply([checkOf([ONE, TWO, THREE])], ...entries).checks[0]?.reason).toBe(
      "3 accepted findings (Known since 3.1, ada, until 2026-12-01; Too dear, bo, until 2026-12-01)",
    );
  });

  it("accepts a finding of one check alone", () => {
    const checks = [checkOf([], { id: "acme/a" }), checkOf([ONE], { id: "acme/b" })];
    expect(apply(checks, entryOf(ONE)).checks).toEqual(checks);
  });

  it.each([
    ["2026-11-23", "pass", 0],
    ["2026-11-22", "pass", 0],
    ["2026-11-21", "fail", 1],
  ])("that expires on %s lets the check %s on the 22nd", (expires, verdict, stale) => {
    const outcome = apply([checkOf([ONE])], entryOf(ONE, { expires }));
    expect([outcome.checks[0]?.verdict, outcome.stale.length]).toEqual([verdict, stale]);
  });

  it.each([
    [
      "has expired",
      [checkOf([ONE])],
      entryOf(ONE, { expires: "2026-01-01" }),
      "It expired on 2026-01-01. Correct what is wrong, or let ada set a later day.",
    ],
    [
      "no longer occurs",
      [checkOf([])],
      entryOf(ONE),
      "Its finding no longer occurs. Remove the entry.",
    ],
    [
      "is of no finding",
      [checkOf([TWO])],
      entryOf(ONE),
      "The check finds something, but nothing with this fingerprint. Remove the entry, or correct the fingerprint.",
    ],
    [
      "names no check",
      [checkOf([ONE])],
      entryOf(ONE, { check: "acme/z" }),
      'There is no check "acme/z". Correct the id, or remove the entry.',
    ],
  ])("has a stale entry that %s", (_, checks, entry, reason) => {
    expect(apply(checks, entry).stale).toEqual([
      { check: entry.check, fingerprint: entry.fingerprint, reason },
    ]);
  });

  it.each([
    ["was skipped", [checkOf([], { verdict: "skip" })]],
    ["could not be judged", [checkOf([], { verdict: "inconclusive" })]],
    ["did not run", []],
  ])("has no stale entry of a check that %s", (_, checks) => {
    expect(apply(checks, entryOf(ONE))).toEqual({ checks, stale: [] });
  });
});
