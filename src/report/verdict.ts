import type { Finding, Level } from "./finding.ts";
import type { CheckReport, Verdict } from "./report.ts";

const RANKS: Readonly<Record<Level, number>> = { must: 2, should: 1, profile: 1, info: 0 };

/** Whether a finding of this level fails a run that fails on `failOn`. */
export function isAtOrAbove(level: Level, failOn: Level): boolean {
  return RANKS[level] >= RANKS[failOn];
}

/** What the findings of a check that was judged come to. */
export function verdictOf(findings: readonly Pick<Finding, "level">[], failOn: Level): Verdict {
  if (findings.length === 0) return "pass";
  if (findings.some(({ level }) => isAtOrAbove(level, failOn))) return "fail";
  return findings.every(({ level }) => level === "info") ? "info" : "warn";
}

/** How many checks came to each verdict. */
export function summarize(
  checks: readonly Pick<CheckReport, "verdict">[],
): Readonly<Record<Verdict, number>> {
  const summary = { pass: 0, fail: 0, warn: 0, skip: 0, inconclusive: 0, info: 0 };
  for (const { verdict } of checks) summary[verdict] += 1;
  return summary;
}
