import type { ControlHandler } from "../control-handler.ts";
import { inPart } from "../in-world.ts";
import type { operations } from "../schema.gen.ts";

export const listSessions: ControlHandler<operations["listSessions"]> = (
  { parameters: { api } },
  control,
) =>
  inPart(control, { api, part: "sessions" }, async (sessions, context) => ({
    status: 200,
    body: { sessions: [...(await sessions.list(context))] },
  }));
