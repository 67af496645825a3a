import { describe, expect, it } from "vitest";
import { conclude } from "../../src/report/conclusion.ts";
import type { Report, Verdict } from "../../src/report/report.ts";
import { createReport, passingCheck } from "./sample-report.ts";

const stale = { check: "a/b", fingerprint: "0123456789abcdef", reason: "It expired." };

function reportOf(verdicts: readonly Verdict[], more: Partial<Report> = {}): Report {
  return createReport(
    verdicts.map((verdict, index) => ({ ...passingCheck, id: `acme/${index}`, verdict })),
    more,
  );
}

describe("the conclusion", () => {
  it.each([
    [["pass", "pass", "skip"], {}, "passed", "All 2 checks that could be judged passed."],
    [["pass"], {}, "passed", "The one check that could be judged passed."],
    [
      ["pass", "warn"],
      {},
      "passed",
      "All 2 checks that could be judged passed, 1 of them with warnings.",
    ],
    [["pass", "fail"], {}, "failed", "1 of 2 checks failed: acme/1."],
    [
      ["fail", "fail", "fail", "fail", "fail"],
      {},
      "failed",
      "5 of 5 checks failed: acme/0, acme/1, acme/2 and 2 more.",
    ],
    [
      ["pass"],
      { staleBaseline: [stale], exitCode: 1 },
      "failed",
      "Failed: 1 baseline entry must be looked at again.",
    ],
    [
      ["fail"],
      { staleBaseline: [stale, stale] },
      "failed",
      "1 of 1 check failed: acme/0. Besides, 2 baseline entries must be looked at again.",
    ],
    [
      ["pass"],
      { missing: "There is no account `member`.", exitCode: 3 },
      "inconclusive",
      "Inconclusive: There is no account `member`.",
    ],
    [
      ["skip", "inconclusive"],
      {},
      "inconclusive",
      "Inconclusive: nothing, or not enough, could be judged.",
    ],
    [[], {}, "inconclusive", "Inconclusive: nothing, or not enough, could be judged."],
    [
      ["pass"],
      { exitCode: 130 },
      "inconclusive",
      "Inconclusive: the run ended early, with exit code 130.",
    ],
    [["info"], {}, "passed", "1 observation recorded; nothing had to be judged."],
  ] as const)("of %j with %j is %s", (verdicts, more, outcome, sentence) => {
    expect(conclude(reportOf(verdicts, more))).toEqual({ outcome, sentence });
  });
});
