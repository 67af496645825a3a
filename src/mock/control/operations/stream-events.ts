import { streamExchanges } from "../../journal/event-stream.ts";
import type { ControlHandler } from "../control-handler.ts";
import type { operations } from "../schema.gen.ts";

const HEARTBEAT_MS = 15_000;
const QUEUE_LIMIT = 1000;

export const streamEvents: ControlHandler<operations["streamEvents"]> = (
  { headers, method },
  { engine: { journal }, world, renderEntry },
) => {
  const reply = { status: 200, type: "text/event-stream", body: "" } as const;
  if (method === "HEAD") return reply;
  const last = headers["last-event-id"] ?? "";
  const after = last === "" ? undefined : Number(last);
  const options = { after, heartbeatMs: HEARTBEAT_MS, queueLimit: QUEUE_LIMIT, renderEntry };
  return { ...reply, stream: streamExchanges(journal, world, options) };
};
