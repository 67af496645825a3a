import { ToolkitError } from "../errors.ts";
import { isObject, type JsonObject } from "../lib/json.ts";
import { fromFragment, resolvePointer } from "../lib/json-pointer.ts";

/** An object of a document and the pointer at which it stands. */
export interface Located {
  readonly pointer: string;
  readonly value: JsonObject;
}

/** The object at a pointer, with any `$ref` followed to where the object really stands. */
export function follow(document: JsonObject, pointer: string): Located {
  const seen = new Set<string>();
  let at = pointer;
  for (;;) {
    const value = fromBoolean(resolvePointer(document, at));
    if (!isObject(value)) throw unresolved(pointer, at);
    const reference = value["$ref"];
    if (typeof reference !== "string") return { pointer: at, value };
    seen.add(at);
    at = fromFragment(reference);
    if (!reference.startsWith("#") || seen.has(at)) throw unresolved(pointer, reference);
  }
}

/** A schema may be `true`, which anything fits, or `false`, which nothing does. */
function fromBoolean(value: unknown): unknown {
  if (typeof value !== "boolean") return value;
  return value ? {} : { not: {} };
}

function unresolved(from: string, to: string): ToolkitError {
  return new ToolkitError(
    "SPEC_INVALID",
    `Cannot follow the reference at "${from}": "${to}" is not an object of this document. Correct the $ref.`,
  );
}
