import { ToolkitError } from "../../errors.ts";
import { asObject, isObject, type JsonObject } from "../../lib/json.ts";
import { parsePointer, resolvePointer, toPointer } from "../../lib/json-pointer.ts";
import { suggest } from "../../lib/suggest.ts";
import type { Files } from "./files.ts";

/** Where a reference leads, or in one sentence why it leads nowhere and what to do. */
export type Resolution =
  | {
      readonly pointer: string;
      /** Whether the same reference leads elsewhere from another place of the file. */
      readonly isRelative?: boolean;
    }
  | { readonly problem: string };

/** Resolves a reference that stands at a pointer, within its file or into another one. */
export function resolveReference(files: Files, from: string, reference: string): Resolution {
  const hash = reference.indexOf("#");
  const uri = hash === -1 ? reference : reference.slice(0, hash);
  const fragment = hash === -1 ? "" : reference.slice(hash + 1);
  const base = uri === "" ? { pointer: files.baseOf(from) } : resolveFile(files, from, uri);
  if ("problem" in base) return base;
  const found = resolveFragment(files, base.pointer, fragment);
  if (found !== undefined) return { pointer: found };
  const within = uri === "" ? resolveWithin(files, from, fragment) : undefined;
  if (within !== undefined) return { pointer: within, isRelative: true };
  const hint = suggestTarget(files.document, base.pointer, decode(fragment));
  return { problem: `the reference "${reference}" leads nowhere.${hint || " Correct it."}` };
}

/** A `$ref` to a pointer of the same document. */
export function toReference(pointer: string): string {
  return `#${pointer.split("/").map(encodeURIComponent).join("/")}`;
}

function resolveFile(files: Files, from: string, uri: string): Resolution {
  const base = files.baseOf(from);
  const named = files.findName(base, "$id", uri);
  if (named !== undefined) return { pointer: named };
  if (uri === files.document["$self"]) return { pointer: "" };
  if (/^[a-z][a-z0-9+.-]+:/i.test(uri)) {
    const advice = "Save what it refers to beside the document, and refer to that file";
    return { problem: `the reference "${uri}" leads out of reach. ${advice}.` };
  }
  try {
    return { pointer: files.include(base, decode(uri)) };
  } catch (cause) {
    if (!(cause instanceof ToolkitError)) throw cause;
    return { problem: `the reference "${uri}" cannot be followed. ${cause.message}` };
  }
}

/** A fragment is a JSON Pointer or an `$anchor`; a pointer may be written without its escapes. */
function resolveFragment(files: Files, base: string, fragment: string): string | undefined {
  if (fragment !== "" && !fragment.startsWith("/")) {
    return (
      files.findName(base, "$anchor", fragment) ?? files.findName(base, "$dynamicAnchor", fragment)
    );
  }
  return [decode(fragment), fragment]
    .map((pointer) => base + pointer)
    .find((pointer) => resolvePointer(files.document, pointer) !== undefined);
}

/** Within a schema that has an `$id`, a pointer may start from there. */
function resolveWithin(files: Files, from: string, fragment: string): string | undefined {
  const tokens = parsePointer(from);
  for (let length = tokens.length; length > 0; length -= 1) {
    const pointer = toPointer(tokens.slice(0, length));
    const { $id } = asObject(resolvePointer(files.document, pointer));
    if (typeof $id === "string") return resolveFragment(files, pointer, fragment);
  }
  return undefined;
}

function suggestTarget(document: JsonObject, base: string, fragment: string): string {
  const tokens = parsePointer(fragment);
  for (let length = tokens.length - 1; length >= 0; length -= 1) {
    const parent = resolvePointer(document, base + toPointer(tokens.slice(0, length)));
    if (isObject(parent)) return suggest(tokens[length] ?? "", Object.keys(parent));
  }
  return "";
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
