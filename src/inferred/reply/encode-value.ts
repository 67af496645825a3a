import { asArray, asObject } from "../../lib/json.ts";
import { toMediaType } from "../../lib/media-type.ts";
import { isJson } from "../../spec/documented.ts";
import type { Source } from "../source.ts";
import { isXml } from "../xml/is-xml.ts";
import type { ChosenMedia } from "./negotiate.ts";

const LINES = /^application\/(jsonl|x-ndjson|ndjson|json-seq)$/;
const TEXT = /^text\/|[/+](xml|yaml|x-yaml|javascript|html|graphql|sql)$/;

/** A value as the body of a media type: a JSON value, a text or bytes. */
export function encodeValue(
  { renderXml }: Source,
  value: unknown,
  { media, type }: ChosenMedia,
): unknown {
  const mediaType = toMediaType(type);
  if (value === undefined || isJson(mediaType)) return value;
  const isText = typeof value === "string";
  if (renderXml && isXml(mediaType) && !isText) return renderXml(value, media.schema ?? "");
  if (LINES.test(mediaType)) return isText ? value : toLines(value, "");
  if (mediaType === "text/event-stream") return isText ? value : toLines(value, "data: ");
  if (mediaType === "application/x-www-form-urlencoded" && !isText) return toForm(value);
  const text = isText ? value : JSON.stringify(value);
  return TEXT.test(mediaType) ? text : Buffer.from(text);
}

/** One item a line; an event ends with an empty one. */
function toLines(value: unknown, lead: string): string {
  const end = lead === "" ? "\n" : "\n\n";
  const items = Array.isArray(value) ? asArray(value) : [value];
  return items.map((item) => lead + JSON.stringify(item) + end).join("");
}

function toForm(value: unknown): string {
  const pairs = Object.entries(asObject(value)).map(([name, member]): [string, string] => [
    name,
    typeof member === "string" ? member : JSON.stringify(member),
  ]);
  return new URLSearchParams(pairs).toString();
}
