import { conclude } from "../conclusion.ts";
import { checksOf } from "../group-checks.ts";
import type { Report } from "../report.ts";
import type { ReporterOptions } from "../reporter.ts";
import { defuseCommands } from "../text/workflow-commands.ts";
import { renderByReason, renderJudged, renderRecorded } from "./pretty/checks.ts";
import { renderHeader } from "./pretty/header.ts";
import { indent } from "./pretty/lines.ts";
import { createPaint, type Paint } from "../text/paint.ts";
import { renderTotals } from "./pretty/totals.ts";

const STYLES = { passed: "green", failed: "red", inconclusive: "yellow" } as const;

/** A summary for a terminal: the worst comes last, where the eye is when the run ends. */
export function renderPretty(report: Report, { colour }: ReporterOptions): string {
  const paint = createPaint(colour);
  const { outcome, sentence } = conclude(report);
  const accepted = checksOf(report.checks, "pass").filter(({ reason }) => reason !== undefined);
  const warning = { verdict: "warn", title: "Warnings", mark: paint("yellow", "!") } as const;
  const failure = { verdict: "fail", title: "Failed", mark: paint("red", "✗") } as const;
  const lines = [
    "",
    ...renderHeader(report, paint),
    ...renderByReason("Passed, but", accepted),
    ...renderByReason("Skipped", checksOf(report.checks, "skip")),
    ...renderByReason("Could not be judged", checksOf(report.checks, "inconclusive")),
    ...renderRecorded(report, paint),
    ...renderJudged(report, warning, paint),
    ...renderJudged(report, failure, paint),
    ...renderStale(report, paint),
    ...renderTotals(report),
    "",
    ...indent("", sentence).map((line) => paint(["bold", STYLES[outcome]], line)),
    "",
  ];
  return defuseCommands(lines.join("\n"));
}

function renderStale({ staleBaseline }: Report, paint: Paint): readonly string[] {
  if (staleBaseline.length === 0) return [];
  return [
    "",
    `Baseline entries to look at again (${staleBaseline.length})`,
    ...staleBaseline.flatMap(({ check, fingerprint, reason }) => [
      ...indent("  - ", `${check} ${fingerprint}`).map((line) => paint("bold", line)),
      ...indent("    ", reason),
    ]),
  ];
}
