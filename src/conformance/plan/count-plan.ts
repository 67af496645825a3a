import type { Role } from "../accounts.ts";
import type { Scenario, Step } from "../scenario.ts";
import type { Plan } from "./plan.ts";

/** What the scenarios of a plan come to, at most. */
export type Counts = Omit<Plan, "profile" | "scenarios" | "checks" | "leftOut" | "explored">;

export function countUp(scenarios: readonly Scenario[], maxFailedLogins: number): Counts {
  const steps = scenarios.flatMap((scenario) => Object.values(scenario.steps));
  const failedLogins = countFailures(steps);
  const between = Math.max(1, maxFailedLogins - 1);
  const recoveries = Object.values(failedLogins).map((count) => Math.ceil(count / between));
  return {
    requests: steps.length,
    repeats: steps.length,
    recoveries: recoveries.reduce((sum, count) => sum + count, 0),
    maxFailedLogins,
    failedLogins,
    madeUpFailures: steps.filter(isMadeUpFailure).length,
    sideEffects: [...new Set(steps.flatMap(({ sideEffect }) => sideEffect ?? []))],
  };
}

function countFailures(steps: readonly Step[]): Readonly<Record<Role, number>> {
  const counts: Record<Role, number> = {};
  for (const { account, outcome } of steps) {
    if (account !== undefined && outcome !== "accepted") {
      counts[account] = (counts[account] ?? 0) + 1;
    }
  }
  return counts;
}

function isMadeUpFailure({ account, isLogin, outcome }: Step): boolean {
  return account === undefined && isLogin === true && outcome !== "accepted";
}
