import {
  isMap,
  isPair,
  isScalar,
  type Pair,
  type Scalar,
  stringify,
  type YAMLMap,
  type YAMLSeq,
} from "yaml";
import type { JsonObject } from "../../../lib/json.ts";
import { columnOf, endOfItems, isNodeWithRange } from "./node-range.ts";

/** A part of a text that is replaced by another; an insertion where the part is empty. */
export interface Splice {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Adds members at the end of an object, in the style in which it is written. */
export function addMembers(text: string, map: YAMLMap, members: JsonObject): readonly Splice[] {
  if (map.flow !== true) {
    const indent = " ".repeat(columnOf(text, startOf(map)));
    return [insertLines(text, map, indentLines(toYaml(members), indent))];
  }
  const isPlain = !isQuoted(map.items[0]?.key) && !isJson(text);
  const names = Object.keys(members).map((name) =>
    isPlain ? toWord(text, name) : JSON.stringify(name),
  );
  const values = Object.values(members);
  return [
    insertIntoFlow(text, map, (indent) =>
      names.map((name, index) => `${name}: ${toFlow(values[index], indent)}`),
    ),
  ];
}

/** Adds items at the end of an array, in the style in which it is written. */
export function appendItem(
  text: string,
  seq: YAMLSeq,
  items: readonly unknown[],
): readonly Splice[] {
  if (seq.flow === true) {
    return [insertIntoFlow(text, seq, (indent) => items.map((item) => toItem(text, item, indent)))];
  }
  const indent = " ".repeat(columnOf(text, startOf(seq)));
  return [insertLines(text, seq, indentLines(toYaml(items), indent))];
}

/** Makes an array of a single value and further ones: `string` → `[string, "null"]`. */
export function toArray(
  text: string,
  scalar: Scalar,
  items: readonly unknown[],
): readonly Splice[] {
  const [start, end] = scalar.range ?? [0, 0];
  const all = [text.slice(start, end), ...items.map((item) => toWord(text, item))];
  return [{ start, end, text: `[${all.join(", ")}]` }];
}

/** Another single value in the place of one. */
export function replaceWord(text: string, scalar: Scalar, value: unknown): readonly Splice[] {
  const [start, end] = scalar.range ?? [0, 0];
  return [{ start, end, text: toWord(text, value) }];
}

/** Makes an enumeration of a constant and further values: `const: card` → `enum: [card, cash]`. */
export function toEnum(
  text: string,
  { key, value }: Pair,
  items: readonly unknown[],
): readonly Splice[] {
  if (!isScalar(key) || !isScalar(value)) return [];
  const [start, end] = key.range ?? [0, 0];
  return [{ start, end, text: isQuoted(key) ? '"enum"' : "enum" }, ...toArray(text, value, items)];
}

/** Puts a reference into a union with null; what stands beside it stays. */
export function allowNull(text: string, map: YAMLMap): readonly Splice[] {
  const pair = map.items.find(({ key }) => isScalar(key) && key.value === "$ref");
  if (!pair || !isScalar(pair.key) || !isScalar(pair.value)) return [];
  const start = pair.key.range?.[0] ?? 0;
  const end = pair.value.range?.[1] ?? start;
  const reference = text.slice(start, end);
  if (map.flow === true) {
    const [name, type] = isQuoted(pair.key) ? ['"anyOf"', '"type"'] : ["anyOf", "type"];
    return [{ start, end, text: `${name}: [{ ${reference} }, { ${type}: "null" }]` }];
  }
  const indent = " ".repeat(columnOf(text, start));
  const lines = ["anyOf:", `${indent}  - ${reference}`, `${indent}  - type: "null"`];
  return [{ start, end, text: lines.join("\n") }];
}

/** After the last line of a block, before any comment that follows it. */
function insertLines(text: string, node: YAMLMap | YAMLSeq, lines: string): Splice {
  const end = endOfItems(node);
  const lineEnd = text[end - 1] === "\n" ? end - 1 : text.indexOf("\n", end);
  const eol = text.includes("\r\n") ? "\r\n" : "\n";
  const block = lines.replaceAll("\n", eol);
  if (lineEnd === -1) return { start: text.length, end: text.length, text: `${eol}${block}` };
  return { start: lineEnd + 1, end: lineEnd + 1, text: `${block}${eol}` };
}

/** After the last item of a flow collection: on lines of their own where the others are. */
function insertIntoFlow(
  text: string,
  node: YAMLMap | YAMLSeq,
  render: (indent: string) => readonly string[],
): Splice {
  const [start = 0] = node.range ?? [];
  if (node.items.length === 0) {
    return { start: start + 1, end: start + 1, text: render("").join(", ") };
  }
  const first = startOf(node);
  const end = endOfItems(node);
  if (!text.slice(start, first).includes("\n")) {
    return {
      start: end,
      end,
      text: render("")
        .map((item) => `, ${item}`)
        .join(""),
    };
  }
  const indent = " ".repeat(columnOf(text, first));
  return {
    start: end,
    end,
    text: render(indent)
      .map((item) => `,\n${indent}${item}`)
      .join(""),
  };
}

function startOf(node: YAMLMap | YAMLSeq): number {
  const [first] = node.items;
  const key = isPair(first) ? first.key : first;
  if (isMap(node)) return isScalar(key) ? (key.range?.[0] ?? 0) : 0;
  // A block sequence begins with its first dash.
  return node.flow === true && isNodeWithRange(key)
    ? (key.range?.[0] ?? 0)
    : (node.range?.[0] ?? 0);
}

function isQuoted(key: unknown): boolean {
  return isScalar(key) && key.type === "QUOTE_DOUBLE";
}

function indentLines(block: string, indent: string): string {
  return block
    .split("\n")
    .map((line) => (line === "" ? line : indent + line))
    .join("\n");
}

function toYaml(value: unknown): string {
  return stringify(value, { lineWidth: 0 }).trimEnd();
}

/** A flow value is JSON, which YAML reads too; on several lines where it has an indent. */
function toFlow(value: unknown, indent: string): string {
  if (indent === "") return JSON.stringify(value);
  return JSON.stringify(value, null, 2).replaceAll("\n", `\n${indent}`);
}

function toItem(text: string, item: unknown, indent: string): string {
  return typeof item === "object" ? toFlow(item, indent) : toWord(text, item);
}

/** A single value: bare where YAML takes the word for what it says, else as JSON. */
function toWord(text: string, item: unknown): string {
  const isWord = typeof item === "string" && /^[A-Za-z][\w-]*$/.test(item);
  return isWord && !isJson(text) && toYaml(item) === item ? item : JSON.stringify(item);
}

function isJson(text: string): boolean {
  return text.trimStart().startsWith("{");
}
