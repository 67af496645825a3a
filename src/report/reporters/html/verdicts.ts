import type { Verdict } from "../../report.ts";

/** How the page names a verdict, and the mark that says it without colour. */
export interface VerdictText {
  readonly verdict: Verdict;
  readonly title: string;
  readonly mark: string;
}

/** What needs attention comes first. */
export const verdictTexts: readonly VerdictText[] = [
  { verdict: "fail", title: "Failed", mark: "✕" },
  { verdict: "warn", title: "Warnings", mark: "!" },
  { verdict: "inconclusive", title: "Not judged", mark: "?" },
  { verdict: "skip", title: "Skipped", mark: "–" },
  { verdict: "info", title: "Recorded", mark: "i" },
  { verdict: "pass", title: "Passed", mark: "✓" },
];
