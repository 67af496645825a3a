import { listScenarios as listAll } from "../../scenarios.ts";
import type { ControlHandler } from "../control-handler.ts";
import type { operations } from "../schema.gen.ts";

export const listScenarios: ControlHandler<operations["listScenarios"]> = (_, { engine }) => ({
  status: 200,
  body: {
    scenarios: listAll(engine.apis).map(({ name, owner, scenario }) => ({
      name,
      api: owner.api.name,
      description: scenario.description,
    })),
  },
});
