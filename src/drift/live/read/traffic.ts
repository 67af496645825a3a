import type { RecordedExchange } from "../recorded-exchange.ts";
import { readHar } from "./har.ts";
import { readBeginning } from "./open-recording.ts";
import { type OnNote, readJournal } from "./journal.ts";

/** How an HTTP archive begins, whatever its name. */
const HAR = /^\uFEFF?\s*\{\s*"log"\s*:/;

/** The exchanges of a recording, gzipped or not: an HTTP archive by its name or beginning, else a journal of a mock. */
export async function* readTraffic(
  path: string,
  onNote?: OnNote,
): AsyncGenerator<RecordedExchange, void, void> {
  if (/\.har(\.gz)?$/i.test(path) || HAR.test(await readBeginning(path)))
    yield* await readHar(path);
  else yield* readJournal(path, onNote);
}
