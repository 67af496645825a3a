import { describe, expect, it } from "vitest";
import type { Level } from "../../src/report/finding.ts";
import { isAtOrAbove, summarize, verdictOf } from "../../src/report/verdict.ts";

const LEVELS: readonly Level[] = ["must", "should", "profile", "info"];

describe("a verdict", () => {
  it.each([
    ["must", ["must"]],
    ["should", ["must", "should", "profile"]],
    ["profile", ["must", "should", "profile"]],
    ["info", ["must", "should", "profile", "info"]],
  ] as const)("that fails on %s counts %j", (failOn, counted) => {
    expect(LEVELS.filter((level) => isAtOrAbove(level, failOn))).toEqual(counted);
  });

  it.each([
    [[], "must", "pass"],
    [["info"], "must", "info"],
    [["should"], "must", "warn"],
    [["profile", "info"], "must", "warn"],
    [["profile"], "should", "fail"],
    [["info", "must"], "must", "fail"],
  ] as const)("of findings %j that fail on %s is %s", (levels, failOn, verdict) => {
    expect(
      verdictOf(
        levels.map((level) => ({ level })),
        failOn,
      ),
    ).toBe(verdict);
  });

  it("is counted, also where none came", () => {
    expect(summarize([{ verdict: "pass" }, { verdict: "pass" }, { verdict: "skip" }])).toEqual({
      pass: 2,
      fail: 0,
      warn: 0,
      skip: 1,
      inconclusive: 0,
      info: 0,
    });
  });
});
