import type { CheckReport, Verdict } from "./report.ts";

/** Checks that share a reason. */
export interface ReasonGroup {
  readonly reason: string;
  readonly checks: readonly CheckReport[];
}

/** In the order in which the reasons first come. */
export function groupByReason(checks: readonly CheckReport[]): readonly ReasonGroup[] {
  const groups = Map.groupBy(checks, ({ reason }) => reason ?? "No reason given.");
  return [...groups].map(([reason, members]) => ({ reason, checks: members }));
}

export function checksOf(checks: readonly CheckReport[], verdict: Verdict): readonly CheckReport[] {
  return checks.filter((check) => check.verdict === verdict);
}
