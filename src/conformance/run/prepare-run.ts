import { type Requirement, readRequirements } from "../../spec/ledger.ts";
import { loadDirected } from "../../spec/directed-spec.ts";
import type { Spec } from "../../spec/spec.ts";
import type { Check } from "../check.ts";
import { createGenericSuite } from "../generic/generic-suite.ts";
import { planOfExplore } from "../explore/explore.ts";
import { makePlan } from "../plan/make-plan.ts";
import type { Plan } from "../plan/plan.ts";
import { essentialScenarios } from "../plan/scenarios-of.ts";
import type { Scenario } from "../scenario.ts";
import type { Suite } from "../suite.ts";
import type { RunOptions } from "./options.ts";
import { refuseAccounts } from "./refuse-accounts.ts";
import { refuseOptions } from "./refuse-options.ts";
import { completeOptions, type RunSettings } from "./settings.ts";

/** A run with everything that it needs, before its first request. */
export interface Run {
  readonly settings: RunSettings;
  readonly spec: Spec;
  /** Judges requests; `spec` judges replies. */
  readonly requestSpec: Spec;
  /** Absent for an API that is judged by its spec alone. */
  readonly suite: Suite | undefined;
  readonly requirements: ReadonlyMap<string, Requirement>;
  /** All that there are, also those that this run leaves out. */
  readonly checks: readonly Check[];
  readonly plan: Plan;
}

export async function prepareRun(options: RunOptions): Promise<Run> {
  const settings = completeOptions(options);
  const { spec, requestSpec } = await loadDirected(settings.api.spec);
  const suite = await settings.api.suite?.();
  refuseOptions(settings);
  refuseAccounts(options.accounts, { api: settings.api, suite, spec });
  const generic = createGenericSuite(spec, suite?.samples, { ...settings, requestSpec });
  const requirements = readRequirements(spec.file);
  const checks = bindRequirements([...(suite?.checks ?? []), ...generic.checks], requirements);
  return {
    settings,
    spec,
    requestSpec,
    suite,
    checks,
    requirements: new Map(requirements.map((requirement) => [requirement.id, requirement])),
    plan: makePlan({
      ...settings,
      checks,
      scenarios: [...(suite?.scenarios ?? []), ...generic.scenarios],
      detectBy: settings.profile === "auto" ? (suite?.detectBy ?? []) : [],
      explored: settings.explore ? planOfExplore(settings.explore.runs).requests : 0,
    }),
  };
}

/** The generic checks know no page: the ledger says which requirements they judge. */
function bindRequirements(
  checks: readonly Check[],
  requirements: readonly Requirement[],
): readonly Check[] {
  return checks.map((check) => {
    if (check.requirements.length > 0) return check;
    const judged = requirements.filter((requirement) => requirement.checks.includes(check.id));
    return { ...check, requirements: judged.map(({ id }) => id) };
  });
}

/** The scenarios that are played one after another, the essential ones and those that tell the profile, and the rest. */
export function splitScenarios({ plan, suite }: Pick<Run, "plan" | "suite">): {
  readonly first: readonly Scenario[];
  readonly others: readonly Scenario[];
} {
  const early = essentialScenarios(plan.checks).union(new Set(suite?.detectBy));
  return {
    first: plan.scenarios.filter((scenario) => early.has(scenario)),
    others: plan.scenarios.filter((scenario) => !early.has(scenario)),
  };
}
