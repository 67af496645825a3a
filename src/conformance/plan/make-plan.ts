import type { Accounts } from "../accounts.ts";
import type { Check } from "../check.ts";
import type { Scenario } from "../scenario.ts";
import { chooseChecks } from "./choose-checks.ts";
import { countUp } from "./count-plan.ts";
import type { LeftOut, Plan } from "./plan.ts";
import type { PlanParts } from "./plan-parts.ts";
import { belongsTo, essentialScenarios, scenariosOf, whyForeign } from "./scenarios-of.ts";

/** Decides everything that a run may do, before the first request. Throws `USAGE` for an id that no check has. */
export function makePlan(parts: PlanParts): Plan {
  const { profile, accounts, maxFailedLogins, explored } = parts;
  const chosen = chooseChecks(parts);
  const leftOut: LeftOut[] = [...chosen.leftOut];
  const playable = chosen.checks.filter((check) => {
    const reason = whyUnplayable(check, profile, accounts);
    if (reason !== undefined) leftOut.push({ check, verdict: "skip", reason });
    return reason === undefined;
  });
  const wanted = wantedScenarios(parts, playable);
  const scenarios = withinRequests(wanted, parts.maxRequests - explored);
  const checks = playable.filter((check) => {
    const isPlanned = scenariosOf(check).every((scenario) => scenarios.includes(scenario));
    if (!isPlanned) leftOut.push({ check, verdict: "inconclusive", reason: BEYOND });
    return isPlanned;
  });
  return { profile, checks, scenarios, leftOut, explored, ...countUp(scenarios, maxFailedLogins) };
}

const BEYOND = "Its requests are more than --max-requests allows.";

function whyUnplayable(check: Check, profile: string, accounts: Accounts): string | undefined {
  const foreign = profile === "auto" ? undefined : whyForeign(check, profile);
  if (foreign !== undefined) return foreign;
  const roles = scenariosOf(check).flatMap((scenario) => scenario.roles);
  const missing = roles.find((role) => !(role in accounts));
  return missing === undefined ? undefined : `The accounts file has no "${missing}".`;
}

/** Checks of every exchange want all that can be played; the others only what they read. */
function wantedScenarios(
  { scenarios, detectBy, accounts, profile }: PlanParts,
  checks: readonly Check[],
): readonly Scenario[] {
  const read = new Set(checks.flatMap(scenariosOf));
  const wantsAll = checks.every((check) => !("reads" in check));
  const isPlayable = ({ roles, profiles }: Scenario) =>
    roles.every((role) => role in accounts) && (profile === "auto" || belongsTo(profile, profiles));
  const others = scenarios.filter(
    (scenario) => !detectBy.includes(scenario) && (wantsAll || read.has(scenario)),
  );
  // Nobody is blocked before a good login, and a target that soon asks for patience has answered at least these.
  const essential = essentialScenarios(checks);
  return [
    ...others.filter((scenario) => essential.has(scenario)),
    ...detectBy,
    ...others.filter((scenario) => !essential.has(scenario)),
  ].filter(isPlayable);
}

function withinRequests(scenarios: readonly Scenario[], most: number): readonly Scenario[] {
  let left = most;
  return scenarios.filter(({ steps }) => {
    const count = Object.keys(steps).length;
    if (count > left) return false;
    left -= count;
    return true;
  });
}
