import { ToolkitError } from "../../errors.ts";
import type { SpecPlace } from "./files.ts";

/** Something to say of a place of a document. */
export interface Remark {
  readonly pointer: string;
  /** One or two sentences: what is wrong, and what to do. */
  readonly message: string;
  /** What it has in common with others, of which one is told and the rest are counted; else the message. */
  readonly group?: string;
}

/** What is odd about a document that can be used all the same. */
export interface SpecWarning extends SpecPlace {
  readonly message: string;
}

type PlaceOf = (pointer: string) => SpecPlace;

/** As many mistakes as somebody reads before correcting the first. */
const SHOWN = 5;

/** What is said of several places is said once, of the first of them. */
export function toWarnings(remarks: readonly Remark[], placeOf: PlaceOf): readonly SpecWarning[] {
  const groups = Map.groupBy(remarks, ({ group, message }) => group ?? message);
  return [...groups.values()].flatMap(([first, ...others]) => {
    if (!first) return [];
    const more = others.length === 0 ? "" : ` ${others.length} more of this kind.`;
    return [{ ...placeOf(first.pointer), message: sentence(first.message) + more }];
  });
}

/** Throws `SPEC_INVALID` when there is a mistake, with the lines of the first few. */
export function refuseMistakes(mistakes: readonly Remark[], placeOf: PlaceOf): void {
  const [first, ...others] = mistakes.slice(0, SHOWN).map(({ pointer, message }) => {
    const place = placeOf(pointer);
    return `${place.file}:${place.line}, ${place.pointer}: ${message}`;
  });
  if (first === undefined) return;
  const left = mistakes.length - SHOWN;
  const lines = [...others, ...(left > 0 ? [`and ${left} more.`] : [])];
  throw new ToolkitError(
    "SPEC_INVALID",
    [`Cannot use ${first}`, ...lines.map((line) => `  ${line}`)].join("\n"),
  );
}

function sentence(message: string): string {
  return message.replace(/^[a-z]/, (letter) => letter.toUpperCase());
}
