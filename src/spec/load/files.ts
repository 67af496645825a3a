import { dirname, resolve } from "node:path";
import { ToolkitError } from "../../errors.ts";
import { parsePointer, toPointer } from "../../lib/json-pointer.ts";
import { asObject, type JsonObject } from "../../lib/json.ts";
import { readDocument, type SourceDocument } from "../document.ts";
import { createNames, type FindName } from "./names.ts";
import type { Draft } from "./upgrade-schema.ts";

/** A place in a file, as findings show it. */
export interface SpecPlace {
  /** As shown to people. */
  readonly file: string;
  /** One-based. */
  readonly line: number;
  /** URI fragment: `#/paths/~1login/post`. */
  readonly pointer: string;
}

/** Where the other files of a document stand in it, so that one pointer is enough for every place. */
const FILES = "x-doubletake-files";

/** A document that is made of one or several files, and where each of them stands in it. */
export interface Files {
  readonly document: Draft;
  /** The pointer at which the file stands that a pointer leads into; of the first file, the empty one. */
  baseOf(pointer: string): string;
  /** The pointer of a file named from within another one; it is read when it is first named. */
  include(base: string, path: string): string;
  /** The pointer of the schema that bears a name in the file that stands at a base. */
  findName(base: string, ...name: Parameters<FindName>): string | undefined;
  readonly placeOf: (pointer: string) => SpecPlace;
}

/** One of the files. */
interface Part {
  readonly path: string;
  readonly source: SourceDocument;
  readonly value: JsonObject;
  readonly findName: FindName;
}

/** Throws `FILE_UNREADABLE` or `SPEC_INVALID` as `readDocument` does. */
export function createFiles(path: string): Files {
  const root = read(path);
  const document: Draft = root.value;
  const parts = new Map([["", root]]);
  const partAt = (base: string) => parts.get(base) ?? root;

  function baseOf(pointer: string): string {
    if (parts.size === 1) return "";
    const [first = "", second = ""] = parsePointer(pointer);
    return first === FILES ? toPointer([first, second]) : "";
  }

  function include(base: string, name: string): string {
    const wanted = resolve(dirname(partAt(base).path), name);
    const [known] = [...parts].find(([, part]) => part.path === wanted) ?? [];
    if (known !== undefined) return known;
    const part = read(wanted);
    const { file } = part.source;
    document[FILES] = { ...asObject(document[FILES]), [file]: part.value };
    const pointer = toPointer([FILES, file]);
    parts.set(pointer, part);
    return pointer;
  }

  return {
    document,
    baseOf,
    include,
    findName(base, ...name) {
      const found = partAt(base).findName(...name);
      return found === undefined ? undefined : base + found;
    },
    placeOf(pointer) {
      const base = baseOf(pointer);
      const { source } = partAt(base);
      const inside = pointer.slice(base.length);
      return { file: source.file, line: source.lineOf(inside), pointer: `#${inside}` };
    },
  };
}

function read(path: string): Part {
  const source = readDocument(path);
  const value = source.hasAliases ? unshare(source) : source.value;
  return { path, source, value, findName: createNames(value) };
}

/** Gives what an alias names a copy of its own at each place, for each place is rewritten on its own. */
function unshare({ file, value }: SourceDocument): JsonObject {
  try {
    return asObject(JSON.parse(JSON.stringify(value)));
  } catch (cause) {
    const message = `Cannot use ${file}:1: an alias stands within what it names. Write out what it stands for, or use a $ref.`;
    throw new ToolkitError("SPEC_INVALID", message, { cause });
  }
}
