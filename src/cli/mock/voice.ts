import { readVersion } from "../../lib/version.ts";
import type { JournalEntry } from "../../mock/journal/journal.ts";
import { createOutput } from "../output.ts";
import type { MockSettings } from "../options/mock-settings.ts";
import { describeMock, type ServedApi } from "./describe-mock.ts";
import { renderLine, toReport } from "./exchange-report.ts";
import type { StartedMock } from "./start-mock.ts";

/** What a mock says on stdout while it runs. */
export interface Voice {
  ready(started: StartedMock): Promise<void>;
  /** Absent for one that has nothing to say of exchanges. */
  readonly exchange?: (entry: JournalEntry) => void;
  /** Says what else happened: to programs by an event, to people by a line where there is one. */
  tell(event: object, line?: string): void;
  stopped(): void;
}

export function createVoice({ json, quiet }: Partial<MockSettings>): Voice {
  // Who asks for events waits for the first of them.
  if (json) return createEvents();
  return quiet ? silence : createScreen();
}

const silence: Voice = { ready: () => Promise.resolve(), tell: () => {}, stopped: () => {} };

function createEvents(): Voice {
  const output = createOutput((text) => process.stdout.write(text));
  return {
    async ready({ mock, url, controlUrl }) {
      const apis = await describeMock(mock);
      output.print(JSON.stringify({ event: "ready", ...toReady(apis, url, controlUrl) }));
      output.flush();
    },
    exchange: (entry) => output.print(JSON.stringify({ event: "exchange", ...toReport(entry) })),
    tell: (event) => output.print(JSON.stringify(event)),
    stopped() {
      output.print(JSON.stringify({ event: "stopped" }));
      output.flush();
    },
  };
}

function toReady(apis: readonly ServedApi[], url: string, controlUrl: string | null): object {
  return {
    url,
    controlUrl,
    dashboardUrl: null,
    pid: process.pid,
    apis: apis.map(({ name, profile, operations }) => ({ name, profile, operations })),
    accounts: apis.flatMap(({ accounts }) => accounts),
  };
}

/** A terminal that is narrower wraps by itself. */
const MIN_WIDTH = 100;

function createScreen(): Voice {
  const output = createOutput((text) => process.stdout.write(text));
  return {
    async ready({ mock, url, controlUrl }) {
      const { renderStartScreen } = await import("../screen/start-screen.ts");
      const { createPaint } = await import("../screen/paint.ts");
      process.stdout.write(
        renderStartScreen({
          version: readVersion(),
          url,
          controlUrl,
          apis: await describeMock(mock),
          width: Math.max(MIN_WIDTH, process.stdout.columns ?? 0),
          paint: createPaint(process.stdout, process.env),
        }),
      );
    },
    exchange: (entry) => output.print(renderLine(toReport(entry))),
    tell(_, line) {
      if (line !== undefined) output.print(line);
    },
    stopped: () => output.flush(),
  };
}
