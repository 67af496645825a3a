import { asObject, isObject, type JsonObject } from "../../../lib/json.ts";
import { toPointer } from "../../../lib/json-pointer.ts";
import { isJson } from "../../../spec/documented.ts";
import type { MediaTypeObject, Operation } from "../../../spec/operation.ts";
import { follow } from "../../../spec/reference.ts";
import type { Origin } from "./base-request.ts";
import { type EncodedBody, encodeBody } from "./encode-body.ts";
import { fits } from "./fits.ts";

/** A body that fits its schema. */
export interface Body extends EncodedBody {
  readonly value: unknown;
  /** JSON Pointer; absent when the document gives none. */
  readonly schema: string | undefined;
}

/** Enough to see that more than one example works. */
const MOST_EXAMPLES = 2;

/** Fitting bodies of the first media type that has any, from values that are given or documented; JSON goes first. */
export function bodiesOf(
  operation: Operation,
  given: readonly unknown[] | undefined,
  origin: Origin,
): readonly Body[] {
  const content = operation.requestBody?.content ?? [];
  const ordered = content.toSorted(
    (a, b) => Number(isJson(b.mediaType)) - Number(isJson(a.mediaType)),
  );
  for (const media of ordered) {
    const values = given ?? valuesOf(operation, media, origin);
    const bodies = values.slice(0, MOST_EXAMPLES).flatMap((value): readonly Body[] => {
      const encoded = encodeBody(media.mediaType, value);
      return encoded ? [{ ...encoded, value, schema: media.schema }] : [];
    });
    if (bodies.length > 0) return bodies;
  }
  return [];
}

/** The documented examples that fit, else one body that is made from the schema. */
function valuesOf(
  operation: Operation,
  { mediaType, schema }: MediaTypeObject,
  { spec, sampler }: Origin,
): readonly unknown[] {
  const pointer = findMedia(spec.document, operation, mediaType);
  const examples = pointer === undefined ? [] : [...sampler.examplesAt(pointer).values()];
  if (schema === undefined) return examples.length > 0 ? examples : [anything(mediaType)];
  const fitting = examples.filter((example) => fits(spec, schema, example));
  if (fitting.length > 0) return fitting;
  const sample = sampler.sampleAt(schema, { direction: "request" });
  const whole = () => sampler.sampleAt(schema, { direction: "request", properties: "all" });
  // RFC 2046, section 5.1.1: there is at least one part.
  const isParts = mediaType.startsWith("multipart/");
  const body = isParts && isEmpty(sample) ? whole() : sample;
  if (body === undefined) return [];
  return [isParts && !isObject(body) ? anything(mediaType) : body];
}

/** A body of which nothing is said but its media type. */
function anything(mediaType: string): unknown {
  if (mediaType.startsWith("multipart/")) return { file: "text" };
  return isJson(mediaType) ? {} : "text";
}

function isEmpty(value: unknown): boolean {
  return isObject(value) && Object.keys(value).length === 0;
}

function findMedia(
  document: JsonObject,
  operation: Operation,
  mediaType: string,
): string | undefined {
  const { pointer, value } = follow(document, `${operation.pointer}/requestBody`);
  const key = Object.keys(asObject(value["content"])).find(
    (name) => name.toLowerCase() === mediaType,
  );
  return key === undefined ? undefined : pointer + toPointer(["content", key]);
}
