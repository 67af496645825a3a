import type { ControlHandler } from "../control-handler.ts";
import { inPart } from "../in-world.ts";
import type { operations } from "../schema.gen.ts";

export const clearOutbox: ControlHandler<operations["clearOutbox"]> = (
  { parameters: { api } },
  control,
) =>
  inPart(control, { api, part: "outbox" }, async (outbox, context) => {
    await outbox.clear(context);
    return { status: 204 };
  });
