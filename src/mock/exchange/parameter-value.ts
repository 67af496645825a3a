import { asObject, type JsonObject, parseJson } from "../../lib/json.ts";
import { isJson } from "../../spec/documented.ts";
import type { Parameter, ParameterStyle } from "../../spec/operation.ts";
import { follow } from "../../spec/reference.ts";
import { readScalar } from "./scalar.ts";

const DELIMITERS: Partial<Record<ParameterStyle, string>> = {
  spaceDelimited: " ",
  pipeDelimited: "|",
};

/** The value that the texts of a parameter stand for: by its media type, else by its style and type. */
export function readTexts(
  texts: readonly string[],
  { mediaType, schema, style, explode, type }: Parameter,
  document: JsonObject,
): unknown {
  const [first = ""] = texts;
  if (mediaType !== undefined) return isJson(mediaType) ? (parseJson(first) ?? first) : first;
  if (type !== "array" || schema === undefined) return readScalar(first, type);
  const whole = explode && style === "form";
  const items = whole ? texts : first.split(DELIMITERS[style] ?? ",");
  const { type: itemType } = asObject(follow(document, schema).value["items"]);
  return items.map((item) => readScalar(item, itemType));
}
