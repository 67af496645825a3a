import type { GateResult } from "../../drift/gate.ts";
import { readVersion } from "../../lib/version.ts";
import { type Baseline, toUtcDay } from "../../report/baseline.ts";
import { applyBaseline } from "../../report/baseline/apply-baseline.ts";
import type { Level } from "../../report/finding.ts";
import type { CheckReport, Report } from "../../report/report.ts";
import { summarize, verdictOf } from "../../report/verdict.ts";

/** What a report is made of, besides what the gates came to. */
export interface DriftRun {
  readonly failOn: Level;
  readonly baseline: Baseline | undefined;
  readonly knownChecks: readonly string[];
  /** Milliseconds since the epoch. */
  readonly startedAt: number;
  readonly endedAt: number;
}

/** All gates as one result. */
export function toDriftReport(
  results: readonly GateResult[],
  { failOn, baseline, knownChecks, startedAt, endedAt }: DriftRun,
): Report {
  const context = { today: toUtcDay(endedAt), knownChecks, failOn };
  const merged = mergeChecks(results, failOn);
  const { checks, stale } = baseline
    ? applyBaseline(merged, baseline, context)
    : { checks: merged, stale: [] };
  const missing = findMissing(results);
  const fails = stale.length > 0 || checks.some(({ verdict }) => verdict === "fail");
  return {
    tool: { name: "doubletake", version: readVersion() },
    target: results.map(({ target }) => target).join("; "),
    api: [...new Set(results.map(({ api }) => api))].join(", "),
    startedAt: new Date(startedAt).toISOString(),
    durationMs: endedAt - startedAt,
    exitCode: fails ? 1 : missing === undefined ? 0 : 3,
    ...(missing !== undefined && { missing }),
    summary: summarize(checks),
    staleBaseline: stale,
    checks,
  };
}

/** One check for each rule, however many pages, specs or files it judged. */
function mergeChecks(results: readonly GateResult[], failOn: Level): readonly CheckReport[] {
  const byId = Map.groupBy(
    results.flatMap(({ checks }) => checks),
    ({ id }) => id,
  );
  return [...byId.values()].flatMap((twins) => {
    const judged = twins.filter(isJudged);
    const [first] = judged.length > 0 ? judged : twins;
    if (!first) return [];
    if (judged.length < 2) return [first];
    const findings = judged.flatMap((twin) => twin.findings);
    return [{ ...first, findings, verdict: verdictOf(findings, failOn) }];
  });
}

/** Which comparison judged nothing: one that is asked for and does nothing is no reason to be green. */
function findMissing(results: readonly GateResult[]): string | undefined {
  if (results.length === 0) return NOTHING;
  const idle = results.find(({ checks }) => !checks.some(isJudged));
  if (!idle) return undefined;
  const reason = idle.checks.find((check) => check.reason !== undefined)?.reason;
  return `Nothing could be judged of ${idle.target}${reason === undefined ? "." : `: ${reason}`}`;
}

const NOTHING =
  'No gate is configured, so nothing was compared. Name what should agree in the section "drift" of a configuration file, or on the command line: see "doubletake drift --help".';

function isJudged({ verdict }: CheckReport): boolean {
  return verdict !== "skip" && verdict !== "inconclusive";
}
