import type { Accounts, Role } from "../accounts.ts";
import type { Scenario } from "../scenario.ts";
import { playScenario, type Stage } from "./play-scenario.ts";

/** Plays scenarios side by side; those that must not meet on an account one after another. */
export async function playAll(
  scenarios: readonly Scenario[],
  accounts: Accounts,
  stage: Stage,
): Promise<void> {
  const lanes = new Map<Role, Promise<void>>();
  await Promise.all(
    scenarios.map((scenario) => {
      const roles = rolesOnItsOwn(scenario, accounts);
      const before = roles.flatMap((role) => lanes.get(role) ?? []);
      const played = Promise.all(before).then(() => playScenario(scenario, stage));
      for (const role of roles) lanes.set(role, played);
      return played;
    }),
  );
}

/** Accounts on which a scenario fails logins or uses one-time codes: another one would disturb it. */
function rolesOnItsOwn({ roles, steps }: Scenario, accounts: Accounts): readonly Role[] {
  const failed = new Set(
    Object.values(steps)
      .filter(({ outcome }) => outcome !== "accepted")
      .map(({ account }) => account),
  );
  return roles.filter((role) => failed.has(role) || accounts[role]?.secret !== undefined);
}
