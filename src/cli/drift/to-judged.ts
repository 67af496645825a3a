import type { GateResult } from "../../drift/gate.ts";
import type { Level } from "../../report/finding.ts";
import type { CheckReport } from "../../report/report.ts";
import { verdictOf } from "../../report/verdict.ts";
import type { Judged } from "../reporting/report-judged.ts";

/** All gates as one result. */
export function toJudged(results: readonly GateResult[], failOn: Level): Judged {
  return {
    target: results.map(({ target }) => target).join("; "),
    apis: results.map(({ api }) => api),
    checks: mergeChecks(results, failOn),
    missing: findMissing(results),
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
