import { conclude } from "../../report/conclusion.ts";
import type { Report } from "../../report/report.ts";
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
    const reason = report.missing === undefined ? sentence : `Inconclusive: ${report.missing}`;
    return `${reason} Mend that, and run it again.`;
  }
  const head = sentence.startsWith("Failed: ") ? sentence : `Failed: ${sentence}`;
  return `${head} ${describePlace(sinks)}, and ${advice} or accept a finding with --baseline.`;
}

/** The last line on stderr of a run that a signal stopped. */
export function describeStop(signal: NodeJS.Signals, { summary }: Report): string {
  const judged = summary.pass + summary.fail + summary.warn + summary.info;
  const all = judged + summary.skip + summary.inconclusive;
  return `Stopped by ${signal} before the end: ${judged} of ${all} checks were judged. Run it again for the others.`;
}

function describePlace(sinks: readonly Sink[]): string {
  if (sinks.length === 0) return "See what it is with --reporter pretty";
  if (sinks.some(({ file }) => file === undefined)) return "See the report above";
  const files = sinks.flatMap(({ file }) => file ?? []);
  return `See ${files.join(", ")}`;
}
