import { answer, type Reading } from "../../../../conformance/check.ts";
import type { Scenario } from "../../../../conformance/scenario.ts";

/** Whatever was answered to each step of some scenarios that has to be refused. */
export function refusalsOf(...scenarios: readonly Scenario[]): Readonly<Record<string, Reading>> {
  return Object.fromEntries(
    scenarios.flatMap((scenario) =>
      Object.entries(scenario.steps)
        .filter(([, { outcome }]) => outcome === "refused")
        .map(([step]) => [`${scenario.id} ${step}`, answer(scenario, step)]),
    ),
  );
}
