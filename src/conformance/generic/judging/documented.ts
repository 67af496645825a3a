import { resolvePointer, toPointer } from "../../../lib/json-pointer.ts";
import { asObject } from "../../../lib/json.ts";
import { toMediaType } from "../../../lib/media-type.ts";
import type { MediaTypeObject, Operation, ResponseObject } from "../../../spec/operation.ts";
import type { Spec } from "../../../spec/spec.ts";
import type { Exchange } from "../../exchange.ts";

/** The operation that an exchange called; undefined when it called none, or with another method. */
export function findOperation(
  { operations }: Spec,
  { operationId, request }: Pick<Exchange, "operationId" | "request">,
): Operation | undefined {
  const operation = operations.find(({ id }) => id === operationId);
  return operation?.method === request.method ? operation : undefined;
}

/** The response that documents a status: by the status itself, by a range such as `4XX`, or by `default`. */
export function findResponse({ responses }: Operation, status: number): ResponseObject | undefined {
  const names = [String(status), `${Math.floor(status / 100)}XX`, "default"];
  return names
    .map((name) => responses.find((response) => response.status === name))
    .find((response) => response !== undefined);
}

/** The way to a response: where the operation names it and, behind a reference, where it stands. */
export function wayToResponse(
  { document }: Spec,
  operation: Operation,
  response: ResponseObject,
): readonly string[] {
  const own = asObject(resolvePointer(document, `${operation.pointer}/responses`));
  const key = Object.keys(own).find((name) => name.toLowerCase() === response.status.toLowerCase());
  const named = operation.pointer + toPointer(["responses", key ?? response.status]);
  return named === response.pointer ? [named] : [named, response.pointer];
}

/** The media type of a message: lower case, without parameters; empty when there is none. */
export function mediaTypeOf(headers: Readonly<Record<string, string>>): string {
  return toMediaType(headers["content-type"]);
}

/** The documented media type that a message has: the type itself, a range such as `text/*`, or any. */
export function findContent(
  { content }: ResponseObject,
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
