import { createInterface } from "node:readline";
import { ToolkitError } from "../../../errors.ts";
import { explainUnreadable } from "../../../lib/file-mistake.ts";
import { toShownPath } from "../../../lib/shown-path.ts";
import type { RecordedExchange } from "../recorded-exchange.ts";
import { toExchanges } from "./journal-entry.ts";
import { openRecording } from "./open-recording.ts";

/** Told what was read in spite of a mistake. */
export type OnNote = (note: string) => void;

interface Line {
  readonly text: string;
  readonly number: number;
}

/**
 * The exchanges of a journal, one JSON text a line. A last line that was cut off is noted and left out; any other
 * line that cannot be read throws `FILE_UNREADABLE` with its number.
 */
export async function* readJournal(
  path: string,
  onNote: OnNote = () => {},
): AsyncGenerator<RecordedExchange, void, void> {
  const file = toShownPath(path);
  let held: Line | undefined;
  for await (const line of readLines(path, file)) {
    if (held) yield* readLine(held, file);
    held = line;
  }
  if (!held) throw notReadable(file, "it is empty. Record some traffic");
  yield* readLastLine(held, file, onNote);
}

async function* readLines(path: string, file: string): AsyncGenerator<Line, void, void> {
  const input = openRecording(path);
  let number = 0;
  try {
    for await (const line of createInterface({ input, crlfDelay: Infinity })) {
      number += 1;
      const text = line.replace(/^\uFEFF/, "").trim();
      if (text !== "") yield { text, number };
    }
  } catch (cause) {
    throw notReadable(file, explainUnreadable(cause), cause);
  } finally {
    input.destroy();
  }
}

function* readLine({ text, number }: Line, file: string): Generator<RecordedExchange> {
  const exchanges = toExchanges(parse(text));
  if (!exchanges) {
    throw notReadable(
      `${file}:${number}`,
      "the line is no exchange of a journal. Name a journal with one JSON text a line, or a HAR file",
    );
  }
  for (const exchange of exchanges) yield { ...exchange, place: { file, line: number } };
}

/** A mock that was stopped, or is still writing, leaves a part of a line. */
function* readLastLine(line: Line, file: string, onNote: OnNote): Generator<RecordedExchange> {
  const isCut = line.number > 1 && line.text.startsWith("{") && parse(line.text) === undefined;
  if (!isCut) return yield* readLine(line, file);
  onNote(`${file}:${line.number}: the last line was cut off and is left out.`);
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function notReadable(place: string, reason: string, cause?: unknown): ToolkitError {
  return new ToolkitError("FILE_UNREADABLE", `Cannot read ${place}: ${reason}.`, { cause });
}
