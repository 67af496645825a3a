import type { Report, Verdict } from "../../report.ts";
import { count, formatDuration } from "../../text/amount.ts";
import { indent } from "./lines.ts";

const WORDS: readonly (readonly [Verdict, string])[] = [
  ["pass", "passed"],
  ["fail", "failed"],
  ["warn", "with warnings"],
  ["inconclusive", "could not be judged"],
  ["skip", "skipped"],
  ["info", "only recorded"],
];

/** The run in numbers. */
export function renderTotals(report: Report): readonly string[] {
  const { checks, summary, coverage, requests, durationMs } = report;
  const { judged, total } = coverage?.requirements ?? { judged: 0, total: 0 };
  const verdicts = WORDS.filter(([verdict]) => summary[verdict] > 0).map(
    ([verdict, word]) => `${summary[verdict]} ${word}`,
  );
  const coveredRequirements =
    total > 0 ? [`${judged} of ${count(total, "requirement")} judged`] : [];
  const sent = requests === undefined ? [] : [count(requests, "request")];
  const facts = [...coveredRequirements, ...sent, formatDuration(durationMs)];
  return [
    "",
    ...(verdicts.length === 0
      ? []
      : indent(`${count(checks.length, "check")}: `, verdicts.join(", "))),
    ...indent("", facts.join(" · ")),
  ];
}
