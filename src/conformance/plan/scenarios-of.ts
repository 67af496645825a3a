import type { Check } from "../check.ts";
import type { Scenario } from "../scenario.ts";

/** The scenarios that a check reads; none for one that judges whatever there is. */
export function scenariosOf(check: Check): readonly Scenario[] {
  return "reads" in check ? Object.values(check.reads).map(({ scenario }) => scenario) : [];
}

/** The scenarios of the checks without whose verdict a run is inconclusive. */
export function essentialScenarios(checks: readonly Check[]): Set<Scenario> {
  return new Set(checks.filter(({ isEssential }) => isEssential === true).flatMap(scenariosOf));
}

/** Whether what is bound to some profiles, or to none, belongs to one. */
export function belongsTo(profile: string, bound: readonly string[] | undefined): boolean {
  return bound === undefined || bound.includes(profile);
}

/** Why a check says nothing about a target of this profile; undefined when it does. */
export function whyForeign(check: Check, profile: string): string | undefined {
  const bounds = [check.profiles, ...scenariosOf(check).map(({ profiles }) => profiles)];
  if (bounds.every((bound) => belongsTo(profile, bound))) return undefined;
  return `It belongs to another profile than ${profile}.`;
}
