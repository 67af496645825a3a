import type { ControlHandler } from "../control-handler.ts";
import { inApi } from "../in-world.ts";
import type { operations } from "../schema.gen.ts";

export const getSettings: ControlHandler<operations["getSettings"]> = (
  { parameters: { api } },
  control,
) =>
  inApi(control, api, async ({ api: { settings } }, context) => ({
    status: 200,
    body: { ...settings.defaults, ...context.settings },
  }));
