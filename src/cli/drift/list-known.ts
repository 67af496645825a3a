import type { GateResult } from "../../drift/gate.ts";
import type { Baseline } from "../../report/baseline.ts";

/**
 * Ids of checks that exist: those of the gates that ran, and whatever a baseline has of the others, of which
 * this run knows nothing.
 */
export function listKnown(
  results: readonly GateResult[],
  baseline: Baseline | undefined,
): readonly string[] {
  const own = results.flatMap(({ checks }) => checks.map(({ id }) => id));
  const gates = new Set<string>(results.map(({ gate }) => gate));
  const others = baseline?.findings.map(({ check }) => check) ?? [];
  return [...own, ...others.filter((id) => !gates.has(id.split("/", 1).join()))];
}
