import type { JournalEntry } from "./journal.ts";
import { type RenderEntry, renderEvent } from "./render-event.ts";

/** What a reader of events has not been told yet, as server-sent events (HTML standard, 9.2.5). */
export interface EventQueue {
  push(entry: JournalEntry): void;
  /** What to say next; undefined when there is nothing to say. */
  take(): string | undefined;
  clear(): void;
}

/** Beyond `limit` exchanges the oldest are lost, and the reader is told how many. */
export function createEventQueue(limit: number, renderEntry: RenderEntry): EventQueue {
  const entries: JournalEntry[] = [];
  let lost = 0;

  function takeGap(): string {
    const gap = renderEvent("gap", { lost });
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
      return entry && renderEntry(entry);
    },
    clear() {
      entries.length = 0;
      lost = 0;
    },
  };
}
