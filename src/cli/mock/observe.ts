import type { JournalEntry } from "../../mock/journal/journal.ts";
import type { Mock } from "../../mock/mock.ts";
import { readAddress } from "../../mock/worlds/address.ts";
import type { ExchangeReport } from "./exchange-report.ts";

/** A mock that tells of each exchange once it is answered; calls of the control API are none. */
export function observe(mock: Mock, tell: (report: ExchangeReport) => void): Pick<Mock, "handle"> {
  const { journal } = mock.engine;
  return {
    async handle(request) {
      const started = performance.now();
      let own: JournalEntry | undefined;
      const stop = journal.subscribe(readAddress(request).world, (entry) => {
        // The journal may copy a request, but never its headers.
        if (entry.request.headers === request.headers) own = entry;
      });
      const reply = await mock.handle(request);
      stop();
      if (own) tell(toReport(own, performance.now() - started));
      return reply;
    },
  };
}

function toReport(entry: JournalEntry, ms: number): ExchangeReport {
  return {
    world: entry.world,
    at: new Date(entry.at).toISOString(),
    method: entry.request.method,
    path: entry.request.path,
    status: entry.reply.status,
    ms: Math.round(ms * 100) / 100,
    api: entry.api ?? null,
    operation: entry.operationId ?? null,
    reason: entry.reason ?? null,
    violations: entry.violations.map(({ pointer, message }) => `${pointer} ${message}`.trim()),
  };
}
