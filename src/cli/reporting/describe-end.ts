import { conclude } from "../../report/conclusion.ts";
import type { Report } from "../../report/report.ts";
import { count } from "../../report/text/amount.ts";
import { toLine } from "../../report/text/printable.ts";
import type { Sink } from "../options/check-settings.ts";

/** The last line on stderr of a run that did not pass: what failed, why, and what to do. */
export function describeEnd(
  report: Report,
  sinks: readonly Sink[],
  advice: string,
): string | undefined {
  if (report.exitCode === 0) return undefined;
  const { sentence } = conclude(report);
  if (report.exitCode !== 1) {
    return `${sentence} Once that is put right, run it again.`;
  }
  const head = sentence.startsWith("Failed: ") ? sentence : `Failed: ${sentence}`;
  const missing = report.missing === undefined ? "" : ` ${toLine(report.missing)}`;
  return `${head}${missing} ${describePlace(sinks)}, and ${advice} or accept a finding with --baseline.`;
}

const NOTHING: Report["summary"] = {
  pass: 0,
  fail: 0,
  warn: 0,
  info: 0,
  skip: 0,
  inconclusive: 0,
};

/** The last line on stderr of a run that a signal stopped. */
export function describeStop(signal: NodeJS.Signals, report: Report | undefined): string {
  const { pass, fail, warn, info, skip, inconclusive } = report?.summary ?? NOTHING;
  const judged = pass + fail + warn + info;
  if (judged === 0) {
    return `Stopped by ${signal} before anything could be judged. Run it again for a verdict.`;
  }
  const all = count(judged + skip + inconclusive, "check");
  return `Stopped by ${signal} after ${judged} of ${all}. Run it again to judge the rest.`;
}

function describePlace(sinks: readonly Sink[]): string {
  if (sinks.length === 0) return "See what it is with --reporter pretty";
  if (sinks.some(({ file }) => file === undefined)) return "See the report above";
  const files = sinks.flatMap(({ file }) => file ?? []);
  return `See ${files.join(", ")}`;
}
