import { settingsRecords } from "../../worlds/world-state.ts";
import type { ControlHandler } from "../control-handler.ts";
import { inApi } from "../in-world.ts";
import { unprocessable } from "../problems.ts";
import type { operations } from "../schema.gen.ts";

export const updateSettings: ControlHandler<operations["updateSettings"]> = (
  { parameters: { api }, body },
  control,
) =>
  inApi(control, api, async ({ api: { settings } }, context) => {
    const check = await control.checks.partial(settings.schema);
    const errors = check(body);
    if (errors.length > 0)
      return unprocessable(`These are no switches of "${api}". See the errors.`, {
        errors: [...errors],
        known: Object.keys(settings.defaults),
      });
    const next = { ...settings.defaults, ...context.settings, ...body };
    context.records.set(settingsRecords, api, next);
    return { status: 200, body: next };
  });
