import type { JsonObject } from "../../lib/json.ts";
import { findItems, findSchema, readProperties } from "../schema/properties.ts";

/** How a JSON body shows records: one or a list, bare or as a property of an envelope. */
export interface BodyView {
  readonly shows: "item" | "list";
  /** Of the record in it. */
  readonly itemPointer: string;
  /** Of the whole body. */
  readonly pointer: string;
  /** The property of the envelope; absent when the body itself is it. */
  readonly key?: string;
}

/** Names of envelopes' properties, which are tried before others. */
const USUAL_KEYS = ["data", "items", "results", "result", "records", "content", "value", "values"];

/** Finds the records in a body by a test that tells a record's schema. */
export function findView(
  document: JsonObject,
  pointer: string,
  isItem: (schemaPointer: string) => boolean,
): BodyView | undefined {
  const bare = viewOf(document, pointer, isItem);
  if (bare) return { ...bare, pointer };
  const properties = [...readProperties(document, pointer).values()].toSorted(
    (a, b) => rank(a.name) - rank(b.name),
  );
  for (const { name, pointer: place } of properties) {
    const view = viewOf(document, place, isItem);
    if (view) return { ...view, pointer, key: name };
  }
  return undefined;
}

function viewOf(
  document: JsonObject,
  pointer: string,
  isItem: (schemaPointer: string) => boolean,
): Pick<BodyView, "shows" | "itemPointer"> | undefined {
  const at = findSchema(document, pointer)?.pointer;
  if (at === undefined) return undefined;
  if (isItem(at)) return { shows: "item", itemPointer: at };
  const items = findItems(document, at);
  return items !== undefined && isItem(items) ? { shows: "list", itemPointer: items } : undefined;
}

function rank(name: string): number {
  const index = USUAL_KEYS.indexOf(name);
  return index === -1 ? USUAL_KEYS.length : index;
}
