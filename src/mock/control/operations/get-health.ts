import { readVersion } from "../../../lib/version.ts";
import type { ControlHandler } from "../control-handler.ts";
import type { operations } from "../schema.gen.ts";

export const getHealth: ControlHandler<operations["getHealth"]> = (_, { engine }) => ({
  status: 200,
  body: {
    status: "ok",
    version: readVersion(),
    apis: engine.apis.map(({ api }) => api.name),
    uptimeMs: engine.host.clock.now() - engine.startedAt,
  },
});
