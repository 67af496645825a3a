import { listScenarios, playScenario as play } from "../../scenarios.ts";
import type { ControlHandler } from "../control-handler.ts";
import { inWorld } from "../in-world.ts";
import { notFound } from "../problems.ts";
import type { operations } from "../schema.gen.ts";

export const playScenario: ControlHandler<operations["playScenario"]> = async (
  { parameters: { name } },
  control,
) => {
  const { apis, host } = control.engine;
  const known = [...new Set(listScenarios(apis).map((entry) => entry.name))];
  if (!known.includes(name)) return notFound(`scenario "${name}"`, known);
  await inWorld(control, (records) => play(name, { records, host, apis }));
  return { status: 204 };
};
