import type { JournalEntry } from "../../journal/journal.ts";
import { toExchangeView } from "../../journal/view.ts";
import type { ControlHandler } from "../control-handler.ts";
import type { operations } from "../schema.gen.ts";

export const listRequests: ControlHandler<operations["listRequests"]> = (
  { query: { api, operation, status, since } },
  { engine: { journal }, world },
) => {
  const isLater = createSince(since);
  const found = journal
    .entries(world)
    .filter((entry) => api === undefined || entry.api === api)
    .filter((entry) => operation === undefined || entry.operationId === operation)
    .filter((entry) => status === undefined || entry.reply.status === status)
    .filter(isLater);
  return { status: 200, body: { requests: found.map(toExchangeView) } };
};

/** An id is that of the last exchange already seen; an instant is the first to see. */
function createSince(since: string | undefined): (entry: JournalEntry) => boolean {
  if (since === undefined) return () => true;
  if (/^\d+$/.test(since)) return ({ id }) => id > Number(since);
  const instant = Date.parse(since);
  return ({ at }) => at >= instant;
}
