import { ToolkitError } from "../errors.ts";
import type { Scenario } from "./definition/api.ts";
import type { LoadedApi } from "./loaded-api.ts";
import type { Records } from "./store/store.ts";
import { clockRecord, type Host, ONLY, withContext } from "./worlds/world-state.ts";

export interface NamedScenario {
  readonly name: string;
  readonly scenario: Scenario;
  readonly owner: LoadedApi;
}

export function listScenarios(apis: readonly LoadedApi[]): readonly NamedScenario[] {
  return apis.flatMap((owner) =>
    Object.entries(owner.api.scenarios ?? {}).map(([name, scenario]) => ({
      name,
      scenario,
      owner,
    })),
  );
}

/** Puts a world into a situation that each API of that name sets up. Throws `USAGE` when none does. */
export async function playScenario(
  name: string,
  {
    records,
    host,
    apis,
  }: { readonly records: Records; readonly host: Host; readonly apis: readonly LoadedApi[] },
): Promise<void> {
  const all = listScenarios(apis);
  const named = all.filter((entry) => entry.name === name);
  if (named.length === 0) {
    const known = all.map((entry) => `"${entry.name}"`).join(", ") || "none";
    throw new ToolkitError(
      "USAGE",
      `Cannot play the scenario "${name}": it does not exist. There is ${known}.`,
    );
  }
  for (const { scenario, owner } of named) {
    if (scenario.clock) records.set(clockRecord, ONLY, scenario.clock);
    await withContext({ records, host, ...owner }, async (context) => scenario.apply?.(context));
  }
}
