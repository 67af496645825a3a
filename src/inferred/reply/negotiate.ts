import Negotiator from "negotiator";
import { toMediaType } from "../../lib/media-type.ts";
import { isJson } from "../../spec/documented.ts";
import type { MediaTypeObject } from "../../spec/operation.ts";

/** A documented media type, and the type with which a reply of it is sent. */
export interface ChosenMedia {
  readonly media: MediaTypeObject;
  readonly type: string;
}

/** The documented media type that a client likes best (RFC 9110, section 12.5.1); JSON where it does not say. */
export function negotiate(
  content: readonly MediaTypeObject[],
  accept: string | undefined,
): ChosenMedia | undefined {
  const offers = content
    .map((media) => ({ media, type: toConcrete(media.mediaType) }))
    .toSorted((a, b) => Number(isJson(toMediaType(b.type))) - Number(isJson(toMediaType(a.type))));
  if (accept === undefined) return offers[0];
  const types = offers.map(({ type }) => type);
  const [best] = new Negotiator({ headers: { accept } }).mediaTypes(types);
  return offers.find(({ type }) => type === best);
}

/** A range such as `text/*` documents any type of its kind: the plainest is sent. */
function toConcrete(mediaType: string): string {
  const [type = "", ...parameters] = mediaType.split(";");
  const concrete = type.trim();
  if (concrete === "*/*" || concrete === "application/*") return "application/json";
  if (!concrete.endsWith("/*")) return [concrete, ...parameters].join(";");
  return concrete === "text/*" ? "text/plain" : concrete.replace("*", "octet-stream");
}
