import { toMediaType } from "../../lib/media-type.ts";
import type { Random } from "../../lib/random.ts";
import type { UntypedReply } from "../../mock/definition/refusal.ts";
import { isJson } from "../../spec/documented.ts";
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

/** A documented response as it stands: an example of it, else a value that fits its schema. */
export function toDocumentedReply(
  source: Source,
  { response, status }: Chosen,
  wish: Wish,
): UntypedReply {
  const headers = documentedHeaders(source, response);
  if (response.content.length === 0) return { status, headers };
  const chosen = negotiate(response.content, wish.accept);
  if (!chosen) return notAcceptable(response, wish.accept);
  const examples = source.sampler.examplesAt(mediaPointer(source.spec, response, chosen.media));
  if (wish.example !== undefined && !examples.has(wish.example)) {
    return noSuchExample(wish.example, [...examples.keys()]);
  }
  const value = makeValue(source, chosen, { ...wish, examples });
  const body = encodeValue(source, value, chosen);
  return {
    status,
    headers,
    isExample: true,
    ...(body !== undefined && { type: chosen.type, body }),
  };
}

function makeValue(
  { sampler }: Source,
  { media: { schema }, type }: ChosenMedia,
  {
    examples,
    example,
    dynamic,
    random,
  }: Wish & { readonly examples: ReadonlyMap<string, unknown> },
): unknown {
  if (example !== undefined) return examples.get(example);
  if (dynamic && schema !== undefined)
    return sampler.randomAt(schema, random.bytes(4).readUInt32BE());
  const [first] = examples;
  if (first) return first[1];
  return schema === undefined ? toNothing(type) : sampler.sampleAt(schema);
}

/** Where the document says nothing of a body but its media type. */
function toNothing(type: string): unknown {
  return isJson(toMediaType(type)) ? {} : "";
}
