import type { Baseline, BaselineContext, BaselineEntry } from "../baseline.ts";
import type { CheckReport, StaleEntry } from "../report.ts";

/** Entries that expired, accept nothing any more, or name a check that does not exist. */
export function findStale(
  checks: readonly CheckReport[],
  baseline: Baseline,
  { today, knownChecks }: BaselineContext,
): readonly StaleEntry[] {
  const known = new Set(knownChecks);
  const byId = new Map(checks.map((check) => [check.id, check] as const));
  return baseline.findings.flatMap((entry) => {
    const reason = known.has(entry.check)
      ? explain(entry, byId.get(entry.check), today)
      : `There is no check "${entry.check}". Correct the id, or remove the entry.`;
    return reason === undefined
      ? []
      : [{ check: entry.check, fingerprint: entry.fingerprint, reason }];
  });
}

/** Whether a run has judged a check: of one that it has not, nothing can be said to be gone. */
export function isJudged(check: CheckReport | undefined): check is CheckReport {
  return check !== undefined && check.verdict !== "skip" && check.verdict !== "inconclusive";
}

function explain(
  { fingerprint, expires, owner }: BaselineEntry,
  check: CheckReport | undefined,
  today: string,
): string | undefined {
  if (!isJudged(check)) return undefined;
  if (check.findings.length === 0) return "Its finding no longer occurs. Remove the entry.";
  if (!check.findings.some((finding) => finding.fingerprint === fingerprint)) {
    return "The check finds something, but nothing with this fingerprint. Remove the entry, or correct the fingerprint.";
  }
  if (expires >= today) return undefined;
  return `It expired on ${expires}. Correct what is wrong, or let ${owner} set a later day.`;
}
