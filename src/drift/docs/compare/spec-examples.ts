import { asObject, type JsonObject } from "../../../lib/json.ts";
import { resolvePointer, toPointer } from "../../../lib/json-pointer.ts";
import type { MediaTypeObject } from "../../../spec/operation.ts";
import { isPromised } from "../../../spec/provenance.ts";
import { follow } from "../../../spec/reference.ts";

/** An example that the spec gives for a body. */
export interface SpecExample {
  readonly mediaType: string;
  readonly pointer: string;
  readonly value: unknown;
  readonly isPromised: boolean;
  /** Whether the spec says of the example itself that the page has it. */
  readonly isQuoted: boolean;
}

/** All examples of the media types at a pointer of a request body or a response. */
export function listSpecExamples(
  document: JsonObject,
  pointer: string,
  content: readonly MediaTypeObject[],
): readonly SpecExample[] {
  const written = Object.keys(asObject(resolvePointer(document, `${pointer}/content`)));
  return content.flatMap(({ mediaType }) => {
    const key = written.find((each) => each.toLowerCase() === mediaType) ?? mediaType;
    const place = pointer + toPointer(["content", key]);
    const media = asObject(resolvePointer(document, place));
    const named = Object.keys(asObject(media["examples"])).map((name) =>
      toExample(document, mediaType, place + toPointer(["examples", name])),
    );
    if (!Object.hasOwn(media, "example")) return named;
    const single = { mediaType, pointer: `${place}/example`, value: media["example"] };
    return [...named, { ...single, isPromised: isPromised(document, [place]), isQuoted: false }];
  });
}

function toExample(document: JsonObject, mediaType: string, site: string): SpecExample {
  const { pointer, value } = follow(document, site);
  const sources = [site, pointer].map(
    (each) => asObject(asObject(resolvePointer(document, each))["x-provenance"])["source"],
  );
  return {
    mediaType,
    pointer,
    value: value["value"],
    isPromised: isPromised(document, [site, pointer]),
    isQuoted: sources.includes("document"),
  };
}
