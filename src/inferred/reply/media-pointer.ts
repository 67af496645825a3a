import { asObject } from "../../lib/json.ts";
import { resolvePointer, toPointer } from "../../lib/json-pointer.ts";
import type { MediaTypeObject, ResponseObject } from "../../spec/operation.ts";
import type { Spec } from "../../spec/spec.ts";

/** Where a media type of a response stands in the document, which may write it in any case. */
export function mediaPointer(
  { document }: Spec,
  { pointer }: ResponseObject,
  { mediaType }: MediaTypeObject,
): string {
  const content = `${pointer}/content`;
  const keys = Object.keys(asObject(resolvePointer(document, content)));
  const key = keys.find((known) => known.toLowerCase() === mediaType) ?? mediaType;
  return content + toPointer([key]);
}
