import type { GateResult } from "../../drift/gate.ts";
import type { DriftSettings } from "../options/drift-settings.ts";
import { reportJudged } from "../reporting/report-judged.ts";
import type { Comparison } from "./comparison.ts";
import { toJudged } from "./to-judged.ts";

/** What is left to do with results before the verdict. */
type Finish = (results: readonly GateResult[]) => Promise<void> | void;

/** Makes the comparisons, reports them as one result, and answers the exit code. */
export async function runDrift(
  comparisons: readonly Comparison[],
  settings: Partial<DriftSettings>,
  finish: Finish = () => {},
): Promise<number> {
  const { failOn = "must" } = settings;
  const results: GateResult[] = [];
  return reportJudged(settings, {
    advice: "correct what differs",
    // The gate stands first in the ids of its rules.
    familyOf: (id) => id.split("/", 1).join(),
    async judge() {
      for (const compare of comparisons) results.push(await compare(failOn));
      return toJudged(results, failOn);
    },
    finish: () => finish(results),
  });
}
