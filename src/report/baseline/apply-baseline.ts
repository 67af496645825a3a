import { type Baseline, type BaselineContext, type BaselineEntry, keyOf } from "../baseline.ts";
import type { CheckReport, StaleEntry } from "../report.ts";
import { count } from "../text/amount.ts";
import { verdictOf } from "../verdict.ts";
import { findStale } from "./find-stale.ts";

/** The checks without their accepted findings, and the entries that have to be looked at again. */
export interface BaselineOutcome {
  readonly checks: readonly CheckReport[];
  readonly stale: readonly StaleEntry[];
}

/** Takes accepted findings out of their checks, which then come to another verdict. */
export function applyBaseline(
  checks: readonly CheckReport[],
  baseline: Baseline,
  context: BaselineContext,
): BaselineOutcome {
  const accepting = baseline.findings.filter(({ expires }) => expires >= context.today);
  const entries = new Map(
    accepting.map((entry) => [keyOf(entry.check, entry.fingerprint), entry] as const),
  );
  return {
    checks: checks.map((check) => accept(check, entries, context)),
    stale: findStale(checks, baseline, context),
  };
}

function accept(
  check: CheckReport,
  entries: ReadonlyMap<string, BaselineEntry>,
  { failOn }: BaselineContext,
): CheckReport {
  if (check.verdict === "skip" || check.verdict === "inconclusive") return check;
  const entryOf = (fingerprint: string) => entries.get(keyOf(check.id, fingerprint));
  const remaining = check.findings.filter(({ fingerprint }) => !entryOf(fingerprint));
  if (remaining.length === check.findings.length) return check;
  const used = check.findings.flatMap(({ fingerprint }) => entryOf(fingerprint) ?? []);
  return {
    ...check,
    verdict: verdictOf(remaining, failOn),
    reason: describe(used),
    findings: remaining,
  };
}

function describe(accepted: readonly BaselineEntry[]): string {
  const reasons = new Set(
    accepted.map(({ reason, owner, expires }) => `${reason}, ${owner}, until ${expires}`),
  );
  return `${count(accepted.length, "accepted finding")} (${[...reasons].join("; ")})`;
}
