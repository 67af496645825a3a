import type { Place } from "../../report/finding.ts";
import type { JsonObject } from "../../lib/json.ts";
import { parsePointer, resolvePointer, toPointer } from "../../lib/json-pointer.ts";
import type { SourceDocument } from "../../spec/document.ts";

/** One of the two documents that are compared. */
export interface Side {
  readonly document: SourceDocument;
  /** The same without what changes no message, at the same pointers. */
  readonly normal: JsonObject;
  /** Of that, the paths that differ from the other side's, with the components that they use. */
  readonly changed: JsonObject;
}

export interface Sides {
  readonly base: Side;
  readonly revision: Side;
}

/** The place of the key or item at a pointer, or of the nearest one around it that the document has. */
export function toPlace({ document }: Side, pointer: string): Place {
  const known = deepest(document.value, pointer);
  return {
    file: document.file,
    ...document.positionOf(known),
    ...(known !== "" && { pointer: `#${known}` }),
  };
}

/** As much of a pointer as a document has. */
export function deepest(document: JsonObject, pointer: string): string {
  const tokens = parsePointer(pointer);
  let length = tokens.length;
  while (resolvePointer(document, toPointer(tokens.slice(0, length))) === undefined) length -= 1;
  return toPointer(tokens.slice(0, length));
}
