import { isObject } from "../../../lib/json.ts";
import { isJson } from "../../../spec/documented.ts";
import { toText } from "./encode-parameter.ts";

/** A body and the Content-Type that a request bears with it. */
export interface EncodedBody {
  readonly type: string;
  readonly text: string;
}

/** Stands in no value that is made here. */
const BOUNDARY = "doubletake-7d1b5c3e";

/** A value as a body of a documented media type; undefined for what cannot be written here. */
export function encodeBody(mediaType: string, value: unknown): EncodedBody | undefined {
  // Of a range, JSON is what most servers read.
  const type = /^(?:\*|application)\/\*$/.test(mediaType) ? "application/json" : mediaType;
  if (isJson(type)) return { type, text: JSON.stringify(value) };
  if (type === "application/x-www-form-urlencoded" && isObject(value)) {
    return { type, text: encodeForm(value) };
  }
  // RFC 2046, section 5.1.1: there is at least one part.
  if (type === "multipart/form-data" && isObject(value) && Object.keys(value).length > 0) {
    return { type: `${type}; boundary=${BOUNDARY}`, text: encodeParts(value) };
  }
  if (type.endsWith("/*") || type.startsWith("multipart/")) return undefined;
  if (typeof value === "string") return { type, text: value };
  // A document that speaks of properties of bytes means what most servers read.
  return type === "application/octet-stream" ? { type, text: JSON.stringify(value) } : undefined;
}

function encodeForm(fields: Readonly<Record<string, unknown>>): string {
  return new URLSearchParams(fieldsOf(fields)).toString();
}

/** RFC 7578, section 4. */
function encodeParts(fields: Readonly<Record<string, unknown>>): string {
  const parts = fieldsOf(fields).map(([name, text]) => {
    const shown = name.replaceAll('"', "%22").replaceAll(/[\r\n]+/g, " ");
    return `--${BOUNDARY}\r\nContent-Disposition: form-data; name="${shown}"\r\n\r\n${text}\r\n`;
  });
  return `${parts.join("")}--${BOUNDARY}--\r\n`;
}

/** Each item of a list is a field of its own (OpenAPI 3.1.1, section 4.8.15.1.1). */
function fieldsOf(fields: Readonly<Record<string, unknown>>): [string, string][] {
  return Object.entries(fields).flatMap(([name, value]) =>
    [value].flat().map((item): [string, string] => [name, toText(item)]),
  );
}
