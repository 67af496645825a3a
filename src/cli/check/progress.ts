import type { RunEvent } from "../../conformance/run-event.ts";
import { formatDuration } from "../../report/text/amount.ts";

/** Tells those who wait at a terminal how far a run is. */
export interface Progress {
  show(event: RunEvent): void;
  /** Takes the line away, so that a report can begin there. */
  clear(): void;
}

/** One line that is written again and again; nothing for a pipe or a build server. */
export function createProgress(
  stream: NodeJS.WriteStream,
  environment: NodeJS.ProcessEnv,
): Progress {
  if (!stream.isTTY || environment["CI"] !== undefined) return { show: () => {}, clear: () => {} };
  let planned = 0;
  let sent = 0;

  function write(text: string): void {
    // A line that wraps could not be taken back; a terminal may not know how wide it is.
    const width = stream.columns > 0 ? stream.columns : 80;
    stream.write(`\r\u001B[2K${text.slice(0, width - 1)}`);
  }

  return {
    show(event) {
      if (event.type === "planned") planned = event.plan.requests + event.plan.explored;
      if (event.type === "exchanged") sent += 1;
      const far = `${sent} of ${planned} requests`;
      if (event.type === "exchanged") write(far);
      if (event.type === "waiting") {
        write(`${far}; waiting ${formatDuration(event.milliseconds)}: ${event.reason}`);
      }
    },
    clear: () => {
      write("");
    },
  };
}
