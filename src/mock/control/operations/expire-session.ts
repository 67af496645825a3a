import { noSession } from "../absent.ts";
import type { ControlHandler } from "../control-handler.ts";
import { inPart } from "../in-world.ts";
import type { operations } from "../schema.gen.ts";

export const expireSession: ControlHandler<operations["expireSession"]> = (
  { parameters: { api, id } },
  control,
) =>
  inPart(control, { api, part: "sessions" }, async (sessions, context) => {
    const found = await sessions.expire(context, id);
    return found ? { status: 204 } : noSession(sessions, context, id);
  });
