import type { Finding } from "../../finding.ts";
import { formatPlace } from "../../finding-facts.ts";
import { checksOf, groupByReason } from "../../group-checks.ts";
import type { CheckReport, Report, Verdict } from "../../report.ts";
import { shorten, toLine } from "../../text/printable.ts";
import { MOST_SHOWN, renderFinding } from "./finding.ts";
import { indent } from "./lines.ts";
import type { Paint } from "../../text/paint.ts";

/** Checks of which the reason says all: one paragraph for each reason. */
export function renderByReason(title: string, checks: readonly CheckReport[]): readonly string[] {
  if (checks.length === 0) return [];
  return [
    "",
    `${title} (${checks.length})`,
    ...groupByReason(checks).flatMap((group) => [
      ...indent("  - ", group.reason),
      ...indent("      ", group.checks.map(({ id }) => id).join(", ")),
    ]),
  ];
}

/** More of them say no more to a reader; the other reporters have them all. */
const MOST_RECORDED = 5;

/** Checks that only recorded something: a line for each finding. */
export function renderRecorded({ checks }: Report, paint: Paint): readonly string[] {
  const recorded = checksOf(checks, "info");
  if (recorded.length === 0) return [];
  return [
    "",
    `Recorded (${recorded.length})`,
    ...recorded.flatMap(({ id, findings }) => [
      `  · ${paint("bold", toLine(id))}`,
      ...findings.slice(0, MOST_RECORDED).flatMap(renderRecord),
      ...(findings.length > MOST_RECORDED
        ? [`    and ${findings.length - MOST_RECORDED} more`]
        : []),
    ]),
  ];
}

function renderRecord({ message, spec, document }: Finding): readonly string[] {
  const place = spec ?? document;
  const where = place ? ` ${formatPlace(place)}` : "";
  return indent("    ", shorten(message, MOST_SHOWN) + where);
}

/** Checks that were judged, with all their findings. */
export function renderJudged(
  report: Report,
  {
    verdict,
    title,
    mark,
  }: { readonly verdict: Verdict; readonly title: string; readonly mark: string },
  paint: Paint,
): readonly string[] {
  const checks = checksOf(report.checks, verdict);
  if (checks.length === 0) return [];
  return [
    "",
    `${title} (${checks.length})`,
    ...checks.flatMap((check) => ["", ...renderCheck(check, mark, paint)]),
  ];
}

function renderCheck(check: CheckReport, mark: string, paint: Paint): readonly string[] {
  const { id, title, level, reason, findings } = check;
  return [
    `  ${mark} ${paint("bold", toLine(id))} ${paint("dim", `[${level}]`)}`,
    ...indent("    ", title).map((line) => paint("italic", line)),
    ...(reason === undefined ? [] : indent("    ", reason)),
    ...findings.flatMap((finding) => ["", ...renderFinding(finding, paint)]),
  ];
}
