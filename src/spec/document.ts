import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import {
  type Document as YamlDocument,
  isAlias,
  isMap,
  isNode,
  isScalar,
  isSeq,
  LineCounter,
  parseDocument as parseYaml,
} from "yaml";
import { ToolkitError } from "../errors.ts";
import { explainUnreadable } from "../lib/file-mistake.ts";
import { isObject, type JsonObject } from "../lib/json.ts";
import { parsePointer } from "../lib/json-pointer.ts";
import { toShownPath } from "../lib/shown-path.ts";

/** A place in a text; both numbers are one-based. */
interface Position {
  readonly line: number;
  /** In UTF-16 units. */
  readonly column: number;
}

/** A YAML or JSON file with the places of its values. References in it stay as they are. */
export interface SourceDocument {
  /** As shown to people: relative to the working directory where that is shorter. */
  readonly file: string;
  readonly value: JsonObject;
  /** One-based line of the value at a JSON Pointer, or of its nearest ancestor. */
  lineOf(pointer: string): number;
  /** Where the key or the item at a JSON Pointer begins, or its nearest ancestor. */
  positionOf(pointer: string): Position;
  /** One-based line of a key of the top level; 1 when there is no such key. */
  lineOfKey(key: string): number;
}

/** Throws `FILE_UNREADABLE`, or `SPEC_INVALID` when the text is not one YAML or JSON object. */
export function readDocument(location: URL | string): SourceDocument {
  const path = resolve(typeof location === "string" ? location : fileURLToPath(location));
  const file = toShownPath(path);
  return parseDocument(readText(path, file), file);
}

/** Throws `SPEC_INVALID` with the line when the text is not one YAML or JSON object. */
export function parseDocument(text: string, file: string): SourceDocument {
  const lines = new LineCounter();
  const yaml = parseYaml(text, { lineCounter: lines, uniqueKeys: true });
  const [mistake] = yaml.errors;
  if (mistake) {
    const { line } = lines.linePos(mistake.pos[0]);
    const [first = ""] = mistake.message.split("\n");
    const reason = first.replace(/ at line \d+, column \d+:?$/, "");
    throw new ToolkitError(
      "SPEC_INVALID",
      `Cannot read ${file}:${line}: ${reason}. Correct the file.`,
      { cause: mistake },
    );
  }
  const value = toValue(yaml, file);
  if (!isObject(value)) {
    throw new ToolkitError(
      "SPEC_INVALID",
      `Cannot read ${file}:1: expected an object at the top level. Correct the file.`,
    );
  }
  return {
    file,
    value,
    lineOf: (pointer) => lineOf(yaml, lines, parsePointer(pointer)),
    positionOf: (pointer) => positionOf(yaml, lines, parsePointer(pointer)),
    lineOfKey: (key) => lineOfKey(yaml, lines, key),
  };
}

/** An alias without its anchor is found only here. */
function toValue(yaml: YamlDocument, file: string): unknown {
  try {
    return yaml.toJS();
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new ToolkitError("SPEC_INVALID", `Cannot read ${file}:1: ${reason}. Correct the file.`, {
      cause,
    });
  }
}

function readText(path: string, file: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch (cause) {
    throw new ToolkitError("FILE_UNREADABLE", `Cannot read ${file}: ${explainUnreadable(cause)}.`, {
      cause,
    });
  }
}

function lineOf(yaml: YamlDocument, lines: LineCounter, tokens: readonly string[]): number {
  for (let length = tokens.length; length > 0; length -= 1) {
    const node = yaml.getIn(tokens.slice(0, length), true);
    if (isNode(node) && node.range) return lines.linePos(node.range[0]).line;
  }
  return 1;
}

function positionOf(yaml: YamlDocument, lines: LineCounter, tokens: readonly string[]): Position {
  let node: unknown = yaml.contents;
  let start = 0;
  for (const token of tokens) {
    const next = stepInto(isAlias(node) ? node.resolve(yaml) : node, token);
    if (!next) break;
    [start, node] = [next.start ?? start, next.node];
  }
  const { line, col } = lines.linePos(start);
  return { line, column: col };
}

interface Step {
  readonly node: unknown;
  readonly start: number | undefined;
}

function stepInto(parent: unknown, token: string): Step | undefined {
  if (isSeq(parent)) {
    const item = parent.items[Number(token)];
    return isNode(item) ? { node: item, start: item.range?.[0] } : undefined;
  }
  const pairs = isMap(parent) ? parent.items : [];
  const pair = pairs.find(({ key }) => isScalar(key) && String(key.value) === token);
  return pair && { node: pair.value, start: isNode(pair.key) ? pair.key.range?.[0] : undefined };
}

function lineOfKey({ contents }: YamlDocument, lines: LineCounter, key: string): number {
  const keys = isMap(contents) ? contents.items.map((pair) => pair.key) : [];
  const node = keys.find((candidate) => isScalar(candidate) && String(candidate.value) === key);
  return isNode(node) && node.range ? lines.linePos(node.range[0]).line : 1;
}
