import { resolvePointer, toPointer } from "../../../lib/json-pointer.ts";
import { asObject, type JsonObject } from "../../../lib/json.ts";
import { follow } from "../../../spec/reference.ts";
import { sampleOf } from "./sample-of.ts";

/**
 * The documented examples of a parameter or a media type, its own before those of its schema; one made from the
 * schema when there is none.
 */
export function examplesAt(document: JsonObject, pointer: string): readonly unknown[] {
  const { pointer: at, value: holder } = follow(document, pointer);
  const named = Object.keys(asObject(holder["examples"])).flatMap((name) => {
    const { value: example } = follow(document, at + toPointer(["examples", name]));
    return "value" in example ? [example["value"]] : [];
  });
  const own = "example" in holder ? [holder["example"], ...named] : named;
  if (own.length > 0) return own;
  const schema = `${at}/schema`;
  return resolvePointer(document, schema) === undefined ? [] : [sampleOf(document, schema)];
}
