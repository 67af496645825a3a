import type { JournalEntry } from "./journal.ts";
import { toExchangeView } from "./view.ts";

/** An exchange as a server-sent event, without its secrets. */
export type RenderEntry = (entry: JournalEntry) => string;

/** Renders each entry once, however many readers take it, and only when one does. */
export function createEntryRenderer(): RenderEntry {
  const texts = new WeakMap<JournalEntry, string>();
  return (entry) => {
    const text = texts.get(entry) ?? renderEntry(entry);
    texts.set(entry, text);
    return text;
  };
}

function renderEntry(entry: JournalEntry): string {
  return `id: ${entry.id}\n${renderEvent("exchange", toExchangeView(entry))}`;
}

export function renderEvent(name: string, data: object): string {
  return `event: ${name}\ndata: ${JSON.stringify(data)}\n\n`;
}
