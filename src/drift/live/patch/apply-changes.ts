import {
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  parseDocument,
  type Node,
  type YAMLMap,
  type YAMLSeq,
} from "yaml";
import { isObject, type JsonObject } from "../../../lib/json.ts";
import { parsePointer } from "../../../lib/json-pointer.ts";
import type { Change } from "./plan-patch.ts";
import { removeItems } from "./removals.ts";
import {
  addMembers,
  allowNull,
  appendItem,
  replaceWord,
  type Splice,
  toArray,
  toEnum,
} from "./splices.ts";

/**
 * The text of a YAML or JSON document with its changes made in place: all else stays as it is written, comments,
 * order, anchors and the breaks of lines included.
 */
export function applyChanges(text: string, changes: readonly Change[]): string {
  const document = parseDocument(text);
  const additions = new Map<YAMLMap, JsonObject>();
  const removals = new Map<YAMLMap | YAMLSeq, Set<number>>();
  const items = new Map<string, unknown[]>();
  const splices: Splice[] = [];
  for (const change of changes) {
    if (change.kind === "add") collectAddition(document, change, additions);
    if (change.kind === "remove") collectRemoval(document, change.pointer, removals);
    if (change.kind === "append") {
      items.set(change.pointer, [...(items.get(change.pointer) ?? []), change.item]);
    }
    const node = findNode(document, parsePointer(change.pointer));
    if (change.kind === "allow-null" && isMap(node)) splices.push(...allowNull(text, node));
    if (change.kind === "replace" && isScalar(node)) {
      splices.push(...replaceWord(text, node, change.value));
    }
  }
  for (const [map, members] of additions) splices.push(...addMembers(text, map, members));
  for (const [node, indexes] of removals) splices.push(...removeItems(text, node, indexes));
  for (const [pointer, own] of items) splices.push(...appendAll(text, { document, pointer }, own));
  return splices
    .toSorted((a, b) => b.start - a.start || indentOf(a) - indentOf(b))
    .reduce(
      (edited, { start, end, text: inserted }) =>
        edited.slice(0, start) + inserted + edited.slice(end),
      text,
    );
}

/** Of two blocks that end with the same line, the inner one has to come first, hence is put there last. */
function indentOf({ text }: Splice): number {
  return text.length - text.trimStart().length;
}

function appendAll(
  text: string,
  { document, pointer }: { readonly document: Document; readonly pointer: string },
  items: readonly unknown[],
): readonly Splice[] {
  const node = findNode(document, parsePointer(pointer));
  const { parent, index } = findMember(document, pointer) ?? {};
  if (isMap(parent) && pointer.endsWith("/const")) {
    const pair = parent.items[index ?? 0];
    return pair ? toEnum(text, pair, items) : [];
  }
  if (isSeq(node)) {
    const known = new Set(
      node.items.map((item) => JSON.stringify(isScalar(item) ? item.value : null)),
    );
    const missing = items.filter((item) => !known.has(JSON.stringify(item)));
    return missing.length === 0 ? [] : appendItem(text, node, missing);
  }
  return isScalar(node) ? toArray(text, node, items) : [];
}

/** Where something stands in what holds it. */
function findMember(document: Document, pointer: string) {
  const tokens = parsePointer(pointer);
  const name = tokens.at(-1) ?? "";
  const parent = findNode(document, tokens.slice(0, -1));
  if (isSeq(parent)) return { parent, index: Number(name) };
  if (!isMap(parent)) return undefined;
  const index = parent.items.findIndex(({ key }) => isScalar(key) && String(key.value) === name);
  return index === -1 ? undefined : { parent, index };
}

function collectRemoval(
  document: Document,
  pointer: string,
  removals: Map<YAMLMap | YAMLSeq, Set<number>>,
): void {
  const member = findMember(document, pointer);
  if (!member) return;
  const { parent, index } = member;
  removals.set(parent, (removals.get(parent) ?? new Set()).add(index));
}

/** The deepest object on the way that exists takes all that is missing below it. */
function collectAddition(
  document: Document,
  { pointer, value }: Extract<Change, { readonly kind: "add" }>,
  additions: Map<YAMLMap, JsonObject>,
): void {
  const tokens = parsePointer(pointer);
  for (let length = tokens.length - 1; length >= 0; length -= 1) {
    const node = findNode(document, tokens.slice(0, length));
    if (!isMap(node)) continue;
    const missing = tokens
      .slice(length)
      .reduceRight<unknown>((inner, token) => ({ [token]: inner }), value);
    if (isObject(missing)) additions.set(node, merge(additions.get(node) ?? {}, missing));
    return;
  }
}

function merge(a: JsonObject, b: JsonObject): JsonObject {
  const merged = new Map(Object.entries(a));
  for (const [name, value] of Object.entries(b)) {
    const known = merged.get(name);
    merged.set(name, isObject(known) && isObject(value) ? merge(known, value) : (known ?? value));
  }
  return Object.fromEntries(merged);
}

/** Follows aliases: what stands at an anchor stands at each of them. */
function findNode(document: Document, tokens: readonly string[]): Node | undefined {
  let node: unknown = document.contents;
  for (const token of tokens) {
    const next = isAlias(node) ? node.resolve(document) : node;
    if (isMap(next)) {
      node = next.items.find(({ key }) => isScalar(key) && String(key.value) === token)?.value;
    } else if (isSeq(next)) node = next.items[Number(token)];
    else return undefined;
  }
  const found = isAlias(node) ? node.resolve(document) : node;
  return isMap(found) || isSeq(found) || isScalar(found) ? found : undefined;
}
