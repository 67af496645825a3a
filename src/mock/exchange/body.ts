import { toMediaType } from "../../lib/media-type.ts";
import { type Awaitable, rescue } from "../../lib/awaitable.ts";
import { nestsDeeper } from "../../lib/json-depth.ts";
import { findContent, isJson } from "../../spec/documented.ts";
import type { MediaTypeObject, Operation } from "../../spec/operation.ts";
import type { Spec } from "../../spec/spec.ts";
import type { MockRequest } from "../message.ts";
import type { RefusalKind } from "../definition/refusal.ts";

export type BodyOutcome =
  | { readonly kind: "parsed"; readonly value: unknown }
  | { readonly kind: "refused"; readonly refusal: RefusalKind; readonly detail: string };

/** The largest request body that a mock takes, in bytes. */
export const BODY_LIMIT = 1_048_576;

/** The deepest nesting of a JSON body: what walks through a value later may do so by recursion. */
const DEPTH_LIMIT = 100;

const NOTHING: BodyOutcome = { kind: "parsed", value: {} };
const FORM = "application/x-www-form-urlencoded";
const MULTIPART = /^multipart\//;
const TEXT = /^text\/|[/+]xml$/;
const utf8 = new TextDecoder("utf-8", { fatal: true });

/** Whether a body will be too large by its Content-Length, so that it need not be read. */
export function announcesTooMuch(contentLength: string | undefined): boolean {
  return Number(contentLength ?? 0) > BODY_LIMIT;
}

/** Parses a body as its media type says, when the spec documents that type for the operation. */
export function readBody(
  request: MockRequest,
  { operation, spec }: { readonly operation: Operation; readonly spec: Spec },
): Awaitable<BodyOutcome> {
  const { requestBody } = operation;
  if (request.body.length > BODY_LIMIT || announcesTooMuch(request.headers["content-length"])) {
    return refused(
      "body-too-large",
      `The body is larger than ${BODY_LIMIT} bytes. Send a smaller one.`,
    );
  }
  if (!requestBody) return NOTHING;
  if (request.body.length === 0) {
    return requestBody.required
      ? refused("body-missing", "The operation needs a body, and there is none.")
      : NOTHING;
  }
  const mediaType = toMediaType(request.headers["content-type"]);
  const media = findMedia(requestBody.content, mediaType);
  if (media) return parseBody(request, { mediaType, media, spec });
  const known = requestBody.content.map((documented) => documented.mediaType).join(" or ");
  return refused(
    "unsupported-media-type",
    `The body is sent as "${mediaType}". Send it as ${known}, and say so in Content-Type.`,
  );
}

/** The documented media type of a message: the one that is named as it is, or else by a range. */
export function findMedia(
  content: readonly MediaTypeObject[],
  mediaType: string,
): MediaTypeObject | undefined {
  return (
    content.find((documented) => documented.mediaType === mediaType) ??
    findContent(content, mediaType)
  );
}

interface Source {
  readonly mediaType: string;
  readonly media: MediaTypeObject;
  readonly spec: Spec;
}

function parseBody(request: MockRequest, source: Source): Awaitable<BodyOutcome> {
  const { mediaType } = source;
  return rescue(
    () => {
      if (isJson(mediaType)) return parseJson(utf8.decode(request.body));
      if (mediaType === FORM || MULTIPART.test(mediaType)) return parseFields(request, source);
      const isText = TEXT.test(mediaType);
      return { kind: "parsed", value: isText ? utf8.decode(request.body) : request.body };
    },
    // What the parser says would quote the body, and with it a password.
    () =>
      refused(
        "body-malformed",
        `The body cannot be parsed as ${mediaType}. Send well-formed ${mediaType}.`,
      ),
  );
}

function parseJson(text: string): BodyOutcome {
  if (nestsDeeper(text, DEPTH_LIMIT)) {
    return refused(
      "body-malformed",
      `The body is nested deeper than ${DEPTH_LIMIT} levels. Send a flatter one.`,
    );
  }
  return { kind: "parsed", value: JSON.parse(text) };
}

/** Forms are rare, and what they need is large. */
async function parseFields(request: MockRequest, source: Source): Promise<BodyOutcome> {
  const { fitFields, parseForm, parseMultipart } = await import("./form.ts");
  const fields =
    source.mediaType === FORM
      ? parseForm(utf8.decode(request.body))
      : await parseMultipart(request);
  return { kind: "parsed", value: fitFields(fields, source) };
}

function refused(refusal: RefusalKind, detail: string): BodyOutcome {
  return { kind: "refused", refusal, detail };
}
