import { isObject, type JsonObject } from "../../../lib/json.ts";
import { toPointer } from "../../../lib/json-pointer.ts";

/** A document as YAML with one key or item a line, and what stands on each line. */
export interface BlockText {
  readonly text: string;
  /** By line, from zero. */
  readonly pointers: readonly string[];
}

interface Spot {
  readonly pointer: string;
  readonly indent: string;
  /** What begins the first line: the indent, or the dashes of the items around. */
  readonly lead: string;
}

/** oasdiff knows lines only of block-style YAML; with one thing a line, a line stands for a pointer. */
export function toBlockText(document: JsonObject): BlockText {
  const lines: string[] = [];
  const pointers: string[] = [];
  writeMembers(document, { pointer: "", indent: "", lead: "" });
  return { text: `${lines.join("\n")}\n`, pointers };

  function writeMembers(parent: object, { pointer, indent, lead }: Spot): void {
    let first = true;
    for (const [key, value] of Object.entries(parent)) {
      const spot = { pointer: pointer + toPointer([key]), indent, lead: first ? lead : indent };
      if (Array.isArray(parent)) writeItem(value, spot);
      else writeEntry(key, value, spot);
      first = false;
    }
  }

  function writeEntry(key: string, value: unknown, { pointer, indent, lead }: Spot): void {
    const head = `${lead}${quote(key)}:`;
    if (!isFull(value)) return writeLine(`${head} ${quote(value)}`, pointer);
    writeLine(head, pointer);
    writeMembers(value, { pointer, indent: `${indent} `, lead: `${indent} ` });
  }

  function writeItem(value: unknown, { pointer, indent, lead }: Spot): void {
    if (!isFull(value)) return writeLine(`${lead}- ${quote(value)}`, pointer);
    const start = pointers.length;
    writeMembers(value, { pointer, indent: `${indent}  `, lead: `${lead}- ` });
    if (isObject(value)) pointers[start] = pointer;
  }

  function writeLine(line: string, pointer: string): void {
    lines.push(line);
    pointers.push(pointer);
  }
}

function isFull(value: unknown): value is object {
  return typeof value === "object" && value !== null && Object.keys(value).length > 0;
}

/** JSON is YAML but for the characters that YAML takes for the end of a line. */
function quote(value: unknown): string {
  return JSON.stringify(value).replaceAll(
    /[\u007F-\u00A0\u2028\u2029\uFEFF]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}
