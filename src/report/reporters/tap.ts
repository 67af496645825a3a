import { stringify } from "yaml";
import { conclude } from "../conclusion.ts";
import type { Finding } from "../finding.ts";
import { formatPlace } from "../finding-facts.ts";
import type { CheckReport, Report } from "../report.ts";
import { toBlock, toLine } from "../text/printable.ts";

/** TAP version 14: https://testanything.org/tap-version-14-specification.html */
export function renderTap(report: Report): string {
  const points = [...report.checks.map(renderCheck), ...report.staleBaseline.map(renderStale)];
  return [
    "TAP version 14",
    `1..${points.length}`,
    ...points.map((render, index) => render(index + 1)),
    `# ${conclude(report).sentence}`,
    "",
  ].join("\n");
}

type Point = (number: number) => string;

function renderCheck(check: CheckReport): Point {
  const ok = check.verdict === "fail" ? "not ok" : "ok";
  const isSkipped = check.verdict === "skip" || check.verdict === "inconclusive";
  const skip = isSkipped ? ` # SKIP ${describeSkip(check)}` : "";
  return (number) =>
    `${ok} ${number} - ${escape(`${check.id}: ${check.title}`)}${skip}${renderDiagnostics(check)}`;
}

function describeSkip({ verdict, reason = "no reason given" }: CheckReport): string {
  return escape(verdict === "inconclusive" ? `inconclusive: ${reason}` : reason);
}

function renderStale({ check, fingerprint, reason }: Report["staleBaseline"][number]): Point {
  return (number) =>
    `not ok ${number} - ${escape(`baseline: ${check} ${fingerprint}`)}${renderYaml({ message: toBlock(reason) })}`;
}

function renderDiagnostics({ level, verdict, reason, source, findings }: CheckReport): string {
  if (findings.length === 0) return "";
  return renderYaml({
    verdict,
    level,
    ...(reason !== undefined && { reason: toBlock(reason) }),
    source: toBlock(source),
    findings: findings.map(toDiagnostic),
  });
}

function toDiagnostic(finding: Finding): Readonly<Record<string, string>> {
  const { message, level, pointer, expected, received, document, spec, curl } = finding;
  const facts = {
    message,
    level,
    pointer,
    expected,
    received,
    document: document && formatPlace(document),
    spec: spec && formatPlace(spec),
    curl,
    fingerprint: finding.fingerprint,
  };
  return Object.fromEntries(
    Object.entries(facts).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, toBlock(value)]],
    ),
  );
}

/** Quoted on one line each, so that no value can end the block. */
function renderYaml(value: object): string {
  const text = stringify(value, {
    defaultStringType: "QUOTE_DOUBLE",
    defaultKeyType: "PLAIN",
    doubleQuotedAsJSON: true,
    lineWidth: 0,
  });
  return `\n---\n${text}...`.replaceAll("\n", "\n  ");
}

/** A `#` would begin a directive. */
function escape(text: string): string {
  return toLine(text)
    .replaceAll("\\", "\\\\")
    .replaceAll("#", String.raw`\#`);
}
