import type { RecordedExchange } from "../recorded-exchange.ts";
import { readHar } from "./har.ts";
import { type OnNote, readJournal } from "./journal.ts";

/** The exchanges of a recording, by the end of its name: an HTTP archive, else a journal of a mock. */
export async function* readTraffic(
  path: string,
  onNote?: OnNote,
): AsyncGenerator<RecordedExchange, void, void> {
  if (/\.har$/i.test(path)) yield* await readHar(path);
  else yield* readJournal(path, onNote);
}
