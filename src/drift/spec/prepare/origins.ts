import type { JsonObject } from "../../../lib/json.ts";
import { parsePointer, resolvePointer, toPointer } from "../../../lib/json-pointer.ts";

/**
 * Where the objects of a rewritten document stand in its source. One that is made of several parts has several
 * pointers, that of the whole first.
 */
export type Origins = Map<object, readonly string[]>;

/** The pointer in the source of what stands at a pointer of the rewritten document, as deep as the source has it. */
export function toSourcePointer(
  pointer: string,
  rewritten: JsonObject,
  { origins, source }: { readonly origins: Origins; readonly source: JsonObject },
): string {
  let value: unknown = rewritten;
  let starts: readonly string[] = [""];
  let way = "";
  for (const token of parsePointer(pointer)) {
    way += toPointer([token]);
    value = resolvePointer(value, toPointer([token]));
    const known = typeof value === "object" && value !== null ? origins.get(value) : undefined;
    if (!known) continue;
    starts = known;
    way = "";
  }
  const pointers = starts.flatMap((start) => [start + way, start + way.replace(ENUM, "/const")]);
  const found = pointers.find((candidate) => resolvePointer(source, candidate) !== undefined);
  return found ?? deepest(source, starts[0] + way);
}

/** A constant becomes a list of one value. */
const ENUM = /^\/enum(?:\/0)?$/;

/** As much of a pointer as a document has. */
function deepest(document: JsonObject, pointer: string): string {
  const tokens = parsePointer(pointer);
  let length = tokens.length;
  while (resolvePointer(document, toPointer(tokens.slice(0, length))) === undefined) length -= 1;
  return toPointer(tokens.slice(0, length));
}
