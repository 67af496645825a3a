import { readVersion } from "../../lib/version.ts";
import type {
  CheckReport,
  ConformanceReport,
  OperationCoverage,
  StaleEntry,
} from "../../report/report.ts";
import { summarize } from "../../report/verdict.ts";
import type { Played } from "../run/play-run.ts";
import type { Run } from "../run/prepare-run.ts";
import { profileOf } from "./bench.ts";
import { findMissing } from "./find-missing.ts";

/** What a run came to, beside what it played. */
export interface Judged {
  readonly checks: readonly CheckReport[];
  readonly stale: readonly StaleEntry[];
  /** Milliseconds since the epoch. */
  readonly startedAt: number;
}

/** The whole of a run, with its exit code. */
export function toReport(
  run: Run,
  played: Played,
  { checks, stale, startedAt }: Judged,
): ConformanceReport {
  const { settings, requirements } = run;
  const missing = findMissing(run, played, checks);
  const { profile, reason } = profileOf(run, played.detection);
  const fails = stale.length > 0 || checks.some(({ verdict }) => verdict === "fail");
  return {
    tool: { name: "doubletake", version: readVersion() },
    target: settings.target.href,
    api: settings.api.name,
    profile,
    profileReason: reason,
    startedAt: new Date(startedAt).toISOString(),
    durationMs: settings.clock.now() - startedAt,
    requests: played.client.sent,
    exitCode: missing?.isDecisive === true ? 3 : fails ? 1 : missing ? 3 : 0,
    ...(missing && { missing: missing.sentence }),
    summary: summarize(checks),
    coverage: {
      requirements: {
        total: [...requirements.values()].filter(({ excluded }) => excluded === undefined).length,
        judged: countJudged(checks),
      },
      operations: coverOperations(run, played),
    },
    staleBaseline: stale,
    checks,
  };
}

function countJudged(checks: readonly CheckReport[]): number {
  const judged = checks.filter(({ verdict }) => verdict !== "skip" && verdict !== "inconclusive");
  return new Set(judged.flatMap(({ requirements }) => requirements.map(({ id }) => id))).size;
}

function coverOperations({ spec }: Run, { results }: Played): readonly OperationCoverage[] {
  return spec.operations.map(({ id }) => {
    const exchanges = results.exchanges.filter(({ operationId }) => operationId === id);
    const statuses = new Set(exchanges.map(({ response }) => response.status));
    return { id, exchanges: exchanges.length, statuses: [...statuses].toSorted((a, b) => a - b) };
  });
}
