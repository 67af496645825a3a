import { asObject, type JsonObject } from "../lib/json.ts";
import { parsePointer, resolvePointer, toPointer } from "../lib/json-pointer.ts";
import { locateSchema } from "./locate.ts";
import { follow } from "./reference.ts";

/** Who says a part of a spec: the page that it was written from, or only servers in use. */
export type Provenance = "document" | "real-servers";

/** The `x-provenance` of a place: its own, else that of the nearest part around it; undefined when none has one. */
export function provenanceOf(document: JsonObject, pointer: string): Provenance | undefined {
  const tokens = parsePointer(pointer);
  for (let length = tokens.length; length >= 0; length -= 1) {
    const part = asObject(resolvePointer(document, toPointer(tokens.slice(0, length))));
    const { source } = asObject(part["x-provenance"]);
    if (source === "document" || source === "real-servers") return source;
  }
  return undefined;
}

/**
 * Whether the page promises what a chain of places says, each of which refers to the next one. What only
 * servers in use say at one of them is no promise at those after it. A spec without provenance is all promise.
 */
export function isPromised(document: JsonObject, chain: readonly string[]): boolean {
  return chain.every((pointer) => provenanceOf(document, pointer) !== "real-servers");
}

/** The way to the schema of a part of a value: each place with a reference, and the schema itself at the end. */
export function traceSchema(
  document: JsonObject,
  schemaPointer: string,
  part: string,
): readonly string[] {
  const tokens = parsePointer(part);
  const places = [schemaPointer];
  for (let length = 1; length <= tokens.length; length += 1) {
    places.push(locateSchema(document, schemaPointer, toPointer(tokens.slice(0, length))));
  }
  const end = follow(document, places.at(-1) ?? schemaPointer).pointer;
  const referrers = places.filter((place) => follow(document, place).pointer !== place);
  return [...new Set([...referrers, end])];
}
