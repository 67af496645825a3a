import {
  isAlias,
  isCollection,
  isMap,
  isPair,
  isScalar,
  isSeq,
  type Node,
  type YAMLMap,
  type YAMLSeq,
} from "yaml";

/** Where the last item of a collection ends: the range of a block goes on to what follows. */
export function endOfItems(node: YAMLMap | YAMLSeq): number {
  return endOfItem(node.items.at(-1));
}

/** Where a node ends, without the lines that follow it. */
function endOf(node: unknown): number {
  if (isCollection(node) && node.flow !== true && (isMap(node) || isSeq(node))) {
    return endOfItems(node);
  }
  return isNodeWithRange(node) ? (node.range?.[1] ?? 0) : 0;
}

export function isNodeWithRange(node: unknown): node is Node {
  return isScalar(node) || isCollection(node) || isAlias(node);
}

/** Where a member begins: its key, or an item after its dash. */
export function startOfItem(item: unknown): number {
  const first = isPair(item) ? item.key : item;
  return isNodeWithRange(first) ? (first.range?.[0] ?? 0) : 0;
}

export function endOfItem(item: unknown): number {
  if (!isPair(item)) return endOf(item);
  // A key without a value has an empty one after it.
  const isEmpty = isScalar(item.value) && item.value.range?.[0] === item.value.range?.[1];
  return endOf(isEmpty || !isNodeWithRange(item.value) ? item.key : item.value);
}

/** How many characters stand before a place in its line. */
export function columnOf(text: string, at: number): number {
  return at - (text.lastIndexOf("\n", at - 1) + 1);
}
