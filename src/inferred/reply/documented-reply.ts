import { isBodiless } from "../../lib/bodiless.ts";
import type { Random } from "../../lib/random.ts";
import type { UntypedReply } from "../../mock/definition/refusal.ts";
import type { Source } from "../source.ts";
import type { Chosen } from "./choose-response.ts";
import { type ChosenMedia, negotiate } from "./negotiate.ts";
import { encodeValue } from "./encode-value.ts";
import { type Preferences } from "./preferences.ts";
import { mediaPointer } from "./media-pointer.ts";
import { noSuchExample, notAcceptable } from "./problems.ts";
import { documentedHeaders } from "./reply-headers.ts";

/** What of a request decides which documented reply it gets. */
export interface Wish extends Pick<Preferences, "example" | "dynamic"> {
  readonly accept: string | undefined;
  readonly random: Random;
}

/** A documented response as it stands: with the example that is asked for, else a value that fits its schema. */
export function toDocumentedReply(
  source: Source,
  { response, status }: Chosen,
  wish: Wish,
): UntypedReply {
  const headers = documentedHeaders(source, response);
  if (response.content.length === 0 || isBodiless(status)) return { status, headers };
  const chosen = negotiate(response.content, wish.accept);
  if (!chosen) return notAcceptable(response, wish.accept);
  const pointer = mediaPointer(source.spec, response, chosen.media);
  if (wish.example !== undefined) {
    const examples = source.sampler.examplesAt(pointer);
    if (!examples.has(wish.example)) return noSuchExample(wish.example, [...examples.keys()]);
  }
  const value = makeValue(source, { chosen, pointer }, wish);
  const body = encodeValue(source, value, chosen);
  return {
    status,
    headers,
    isExample: true,
    ...(body !== undefined && { type: chosen.type, body }),
  };
}

function makeValue(
  { sampler, showValue }: Source,
  { chosen, pointer }: { readonly chosen: ChosenMedia; readonly pointer: string },
  { example, dynamic, random }: Wish,
): unknown {
  if (example !== undefined) return sampler.examplesAt(pointer).get(example);
  const { schema } = chosen.media;
  const made =
    dynamic && schema !== undefined
      ? sampler.randomAt(schema, random.bytes(4).readUInt32BE())
      : undefined;
  return made ?? showValue(pointer, chosen);
}
