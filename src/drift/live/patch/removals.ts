import { isMap, type YAMLMap, type YAMLSeq } from "yaml";
import { columnOf, endOfItem, endOfItems, startOfItem } from "./node-range.ts";
import type { Splice } from "./splices.ts";

/** Takes members out of an object or an array, with their lines or commas. Where none is left, it is empty. */
export function removeItems(
  text: string,
  node: YAMLMap | YAMLSeq,
  indexes: ReadonlySet<number>,
): readonly Splice[] {
  if (indexes.size < node.items.length) {
    const cut = node.flow === true ? cutFromFlow : cutLines;
    return listRuns(indexes).map((run) => cut(node, run, text));
  }
  const end = endOfItems(node);
  if (node.flow === true) return [{ start: startOfItem(node.items[0]), end, text: "" }];
  return [{ start: node.range?.[0] ?? 0, end, text: isMap(node) ? "{}" : "[]" }];
}

/** The first and the last of indexes that follow each other. */
type Run = readonly [first: number, last: number];

function listRuns(indexes: ReadonlySet<number>): readonly Run[] {
  const firsts = [...indexes].filter((index) => !indexes.has(index - 1));
  return firsts.map((first) => {
    let last = first;
    while (indexes.has(last + 1)) last += 1;
    return [first, last];
  });
}

function cutFromFlow({ items }: YAMLMap | YAMLSeq, [first, last]: Run): Splice {
  const isLast = last + 1 === items.length;
  const start = isLast ? endOfItem(items[first - 1]) : startOfItem(items[first]);
  const end = isLast ? endOfItem(items[last]) : startOfItem(items[last + 1]);
  return { start, end, text: "" };
}

function cutLines(node: YAMLMap | YAMLSeq, [first, last]: Run, text: string): Splice {
  const { items } = node;
  const start = startOfItem(items[first]);
  const lineStart = start - columnOf(text, start);
  // The first key of an item stands behind the dash of that item, which stays.
  const isBehind = text.slice(lineStart, start).trim() !== (isMap(node) ? "" : "-");
  if (isBehind) return { start, end: startOfItem(items[last + 1]), text: "" };
  const end = endOfItem(items[last]);
  const lineEnd = text[end - 1] === "\n" ? end : text.indexOf("\n", end) + 1;
  return { start: lineStart, end: lineEnd === 0 ? text.length : lineEnd, text: "" };
}
