import type { JsonObject } from "../../lib/json.ts";
import type { Place } from "../../report/finding.ts";
import type { SourceDocument } from "../../spec/document.ts";
import { type Origins, toSourcePointer } from "./prepare/origins.ts";

/** One of the two documents that are compared. */
export interface Side {
  readonly document: SourceDocument;
  /** What may differ from the other side, without what changes no message, at the same pointers. */
  readonly normal: JsonObject;
  /** Of that what differs from the other side, in the fewest words. */
  readonly changed: JsonObject;
  /** Where the objects of `changed` stand in the document. */
  readonly origins: Origins;
}

export interface Sides {
  readonly base: Side;
  readonly revision: Side;
}

/** The place of what `changed` has at a pointer, or of the nearest thing around it that the document has. */
export function toPlace(side: Side, pointer: string): Place {
  const { document } = side;
  const known = sourceOf(side, pointer);
  return {
    file: document.file,
    ...document.positionOf(known),
    ...(known !== "" && { pointer: `#${known}` }),
  };
}

/** The pointer of that place in the document. */
export function sourceOf({ document, changed, origins }: Side, pointer: string): string {
  return toSourcePointer(pointer, changed, { origins, source: document.value });
}
