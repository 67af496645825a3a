import type { ControlHandler } from "../control-handler.ts";
import { inPart } from "../in-world.ts";
import type { operations } from "../schema.gen.ts";

export const listOutbox: ControlHandler<operations["listOutbox"]> = (
  { parameters: { api } },
  control,
) =>
  inPart(control, { api, part: "outbox" }, async (outbox, context) => ({
    status: 200,
    body: { messages: [...(await outbox.list(context))] },
  }));
