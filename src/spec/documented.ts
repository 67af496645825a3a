import { toMediaType } from "../lib/media-type.ts";
import type { MediaTypeObject, Operation, ResponseObject } from "./operation.ts";

/** The response that documents a status: by the status itself, by a range such as `4XX`, or by `default`. */
export function findResponse({ responses }: Operation, status: number): ResponseObject | undefined {
  return [String(status), `${Math.floor(status / 100)}XX`, "default"]
    .map((name) => responses.find((response) => response.status === name))
    .find((response) => response !== undefined);
}

/** The documented media type that a message has: the type itself, a range such as `text/*`, or any. */
export function findContent(
  content: readonly MediaTypeObject[],
  mediaType: string,
): MediaTypeObject | undefined {
  const [kind = ""] = mediaType.split("/");
  return [mediaType, `${kind}/*`, "*/*"]
    .map((name) => content.find((media) => toMediaType(media.mediaType) === name))
    .find((media) => media !== undefined);
}

export function isJson(mediaType: string): boolean {
  return mediaType === "application/json" || mediaType.endsWith("+json");
}

/**
 * Statuses that a proxy, a gateway or a framework may answer of its own accord, before the operation sees the
 * request (RFC 9110, section 15; RFC 6585).
 */
const OF_ITS_OWN_ACCORD: ReadonlySet<number> = new Set([
  405, 406, 408, 411, 413, 414, 415, 417, 421, 426, 429, 431, 501, 502, 503, 504,
]);

export function isOfItsOwnAccord(status: number): boolean {
  return OF_ITS_OWN_ACCORD.has(status);
}
