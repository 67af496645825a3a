import type { JournalEntry } from "./journal.ts";
import { toExchangeView } from "./view.ts";

/** What a reader of events has not been told yet, as server-sent events (HTML standard, 9.2.5). */
export interface EventQueue {
  push(entry: JournalEntry): void;
  /** What to say next; undefined when there is nothing to say. */
  take(): string | undefined;
  clear(): void;
}

/** Beyond `limit` exchanges the oldest are lost, and the reader is told how many. */
export function createEventQueue(limit: number): EventQueue {
  const entries: JournalEntry[] = [];
  let lost = 0;

  function takeGap(): string {
    const gap = toEvent("gap", { lost });
    lost = 0;
    return gap;
  }

  return {
    push(entry) {
      entries.push(entry);
      if (entries.length <= limit) return;
      entries.shift();
      lost += 1;
    },
    take() {
      if (lost > 0) return takeGap();
      const entry = entries.shift();
      return entry && `id: ${entry.id}\n${toEvent("exchange", toExchangeView(entry))}`;
    },
    clear() {
      entries.length = 0;
      lost = 0;
    },
  };
}

function toEvent(name: string, data: object): string {
  return `event: ${name}\ndata: ${JSON.stringify(data)}\n\n`;
}
