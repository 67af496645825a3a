import type { Report } from "./report.ts";
import { count } from "./text/amount.ts";
import { toLine } from "./text/printable.ts";

/** What a run means, in plain words. */
export interface Conclusion {
  readonly outcome: "passed" | "failed" | "inconclusive";
  readonly sentence: string;
}

const MOST_NAMED = 3;

/** Never "passed" for a run that judged nothing or stopped before its end. */
export function conclude(report: Report): Conclusion {
  const { summary, staleBaseline, missing, exitCode } = report;
  const judged = summary.pass + summary.fail + summary.warn;
  const isFailed = summary.fail > 0 && exitCode !== 3;
  if (isFailed) return { outcome: "failed", sentence: describeFailures(report, judged) };
  if (staleBaseline.length > 0 && exitCode !== 3) {
    return { outcome: "failed", sentence: `Failed: ${describeStale(staleBaseline.length)}.` };
  }
  if (missing !== undefined || exitCode > 1 || judged + summary.info === 0) {
    const reason = missing ?? describeEnd(exitCode);
    return { outcome: "inconclusive", sentence: `Inconclusive: ${toLine(reason)}` };
  }
  return { outcome: "passed", sentence: describePass(report, judged) };
}

function describeFailures({ checks, summary, staleBaseline }: Report, judged: number): string {
  const ids = checks.filter(({ verdict }) => verdict === "fail").map(({ id }) => toLine(id));
  const named = ids.slice(0, MOST_NAMED).join(", ");
  const more = ids.length > MOST_NAMED ? ` and ${ids.length - MOST_NAMED} more` : "";
  const stale = staleBaseline.length > 0 ? ` Besides, ${describeStale(staleBaseline.length)}.` : "";
  return `${summary.fail} of ${count(judged, "check")} failed: ${named}${more}.${stale}`;
}

function describeStale(amount: number): string {
  return `${count(amount, "baseline entry")} must be looked at again`;
}

function describeEnd(exitCode: number): string {
  if (exitCode <= 1 || exitCode === 3) return "nothing, or not enough, could be judged.";
  return `the run ended early, with exit code ${exitCode}.`;
}

function describePass({ summary }: Report, judged: number): string {
  if (judged === 0)
    return `${count(summary.info, "observation")} recorded; nothing had to be judged.`;
  const all = judged === 1 ? "The one check" : `All ${judged} checks`;
  const warned = summary.warn > 0 ? `, ${summary.warn} of them with warnings` : "";
  return `${all} that could be judged passed${warned}.`;
}
