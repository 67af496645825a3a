import type { Accounts, Role } from "../accounts.ts";
import type { Scenario } from "../scenario.ts";
import { playScenario, type Stage } from "./play-scenario.ts";

/** Plays scenarios side by side; those that must not meet on an account one after another. */
export async function playAll(
  scenarios: readonly Scenario[],
  accounts: Accounts,
  stage: Stage,
): Promise<void> {
  const lanes = new Map<string, Promise<void>>();
  await Promise.all(
    scenarios.map((scenario) => {
      const keys = rolesOnItsOwn(scenario, accounts).map((role) => stage.keyOf(role));
      const before = keys.flatMap((key) => lanes.get(key) ?? []);
      const played = Promise.all(before).then(() => playScenario(scenario, stage));
      for (const key of keys) lanes.set(key, played);
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
