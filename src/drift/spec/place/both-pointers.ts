import type { JsonObject } from "../../../lib/json.ts";
import { parsePointer, resolvePointer, toPointer } from "../../../lib/json-pointer.ts";
import type { Location } from "./locate.ts";

/** A side of a change: what oasdiff says of its place, and what we found. */
export interface Known {
  readonly document: JsonObject;
  readonly location: Location;
  /** Where oasdiff saw the change, if it told. */
  readonly pointer: string | undefined;
}

/** The place of a change on one side: where oasdiff saw it, else the counterpart of the other side's place. */
export function pointerOn({ document, location, pointer }: Known, other: Known): string {
  if (pointer !== undefined) return pointer;
  const { trail } = location;
  const seen = other.pointer;
  if (seen === undefined) return trail.at(-1) ?? "";
  // From the innermost place that both sides have and inside of which the other side's place is.
  const index = trail.findLastIndex((_, at) => isInside(seen, other.location.trail[at]));
  const [own, from] = [trail[index], other.location.trail[index]];
  if (own === undefined || from === undefined) return trail.at(-1) ?? "";
  return own + counterpart(document, own, seen.slice(from.length));
}

function isInside(pointer: string, outer: string | undefined): boolean {
  return outer !== undefined && (pointer === outer || pointer.startsWith(`${outer}/`));
}

/** As much of a way as a document has; an item of a list may be another one there. */
function counterpart(document: JsonObject, start: string, way: string): string {
  const tokens = parsePointer(way);
  let length = 0;
  while (length < tokens.length) {
    const parent = resolvePointer(document, start + toPointer(tokens.slice(0, length)));
    const next = start + toPointer(tokens.slice(0, length + 1));
    if (Array.isArray(parent) || resolvePointer(document, next) === undefined) break;
    length += 1;
  }
  return toPointer(tokens.slice(0, length));
}
