import { isObject } from "../../../lib/json.ts";
import { isJson } from "../../../spec/documented.ts";

/** A value as the text of a media type; undefined for a type that cannot be written here. */
export function encodeBody(mediaType: string, value: unknown): string | undefined {
  if (isJson(mediaType)) return JSON.stringify(value);
  if (mediaType === "application/x-www-form-urlencoded" && isObject(value))
    return encodeForm(value);
  return mediaType.startsWith("text/") && typeof value === "string" ? value : undefined;
}

function encodeForm(fields: Readonly<Record<string, unknown>>): string {
  const pairs = Object.entries(fields).map(([name, value]): [string, string] => [
    name,
    encodeField(value),
  ]);
  return new URLSearchParams(pairs).toString();
}

/** A field of a form, a part of a path or query, or a header, as text. */
export function encodeField(value: unknown): string {
  if (Array.isArray(value)) return value.map(encodeField).join(",");
  return typeof value === "string" ? value : JSON.stringify(value);
}
