import type { Plan } from "../../conformance/plan/plan.ts";
import { runConformance } from "../../conformance/run-conformance.ts";
import type { RunOptions } from "../../conformance/run/options.ts";
import type { Sink } from "../options/check-settings.ts";
import { renderPlan, renderPlanJson } from "./plan-text.ts";
import { prepareSinks, writeSink } from "../reporting/sinks.ts";

/** Prints what a run would do: as text or, for a JSON reporter, as JSON. */
export async function printPlan(options: RunOptions, sinks: readonly Sink[]): Promise<void> {
  const { api, target } = options;
  const plan = await readPlan(options);
  const planned = { api: api.name, target: new URL(target), plan };
  const programs = sinks.filter(({ reporter }) => reporter === "json");
  await prepareSinks(programs);
  if (programs.length === 0) await writeSink(renderPlan(planned), undefined);
  for (const { file } of programs) await writeSink(renderPlanJson(planned), file);
}

/** The plan of a run that is not begun: it sends nothing before its second event is asked for. */
async function readPlan(options: RunOptions): Promise<Plan> {
  for await (const event of runConformance(options)) {
    if (event.type === "planned") return event.plan;
  }
  throw new Error("The run has no plan.");
}

/** Ids of all checks that there are, whatever the options choose. */
export async function listCheckIds(options: RunOptions): Promise<readonly string[]> {
  const { only: _, skip: __, shard: ___, ...rest } = options;
  const { checks, leftOut } = await readPlan(rest);
  return [...checks, ...leftOut.map(({ check }) => check)].map(({ id }) => id);
}
