import { asObject, asString, isObject, type JsonObject } from "../../../lib/json.ts";
import { resolvePointer } from "../../../lib/json-pointer.ts";
import { follow } from "../../../spec/reference.ts";

/** Something that the page still has: where it was when the spec was written, and where it is. */
export interface Anchor {
  readonly former: number;
  readonly now: number;
}

const START: Anchor = { former: 1, now: 1 };

/** Where a line would be by now that the page no longer has: as far behind what came before it as it was. */
export function createLineFinder(anchors: readonly Anchor[]): (former: number) => number {
  const sorted = anchors.toSorted((a, b) => a.former - b.former);
  return (former) => {
    const before = sorted.findLast((anchor) => anchor.former <= former) ?? START;
    const after = sorted.find((anchor) => anchor.former > former && anchor.now > before.now);
    const moved = before.now + former - before.former;
    return Math.max(before.now, Math.min(moved, (after?.now ?? Infinity) - 1));
  };
}

/** The line that the spec gives as the source of a part; undefined where it gives none. */
export function formerLineOf(document: JsonObject, pointer: string): number | undefined {
  const place = resolvePointer(document, pointer);
  if (!isObject(place)) return undefined;
  const places = [place, follow(document, pointer).value];
  const lines = places.map((each) => asObject(each["x-provenance"])["lines"]);
  return firstLine(asString(lines.find(Boolean), ""));
}

/** `18` or `3, 11-12` → the first number. */
export function firstLine(lines: string): number | undefined {
  const line = Number.parseInt(lines, 10);
  return Number.isNaN(line) ? undefined : line;
}
