import { toMediaType } from "../../lib/media-type.ts";
import { type Awaitable, rescue } from "../../lib/awaitable.ts";
import { isObject, type JsonObject } from "../../lib/json.ts";
import { nestsDeeper } from "../../lib/json-depth.ts";
import type { Operation } from "../../spec/operation.ts";
import type { MockRequest } from "../message.ts";
import type { RefusalKind } from "../definition/refusal.ts";

export type BodyOutcome =
  | { readonly kind: "parsed"; readonly value: JsonObject }
  | { readonly kind: "refused"; readonly refusal: RefusalKind; readonly detail: string };

/** The largest request body that a mock takes, in bytes. */
export const BODY_LIMIT = 1_048_576;

/** The deepest nesting of a JSON body: what walks through a value later may do so by recursion. */
const DEPTH_LIMIT = 100;

const NOTHING: BodyOutcome = { kind: "parsed", value: {} };
const FORM = "application/x-www-form-urlencoded";
const MULTIPART = "multipart/form-data";
const utf8 = new TextDecoder("utf-8", { fatal: true });

/** Whether a body will be too large by its Content-Length, so that it need not be read. */
export function announcesTooMuch(contentLength: string | undefined): boolean {
  return Number(contentLength ?? 0) > BODY_LIMIT;
}

/** Parses a body as its media type says, when the spec documents that type for the operation. */
export function readBody(request: MockRequest, operation: Operation): Awaitable<BodyOutcome> {
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
  if (requestBody.content.some((documented) => documented.mediaType === mediaType)) {
    return parseBody(request, mediaType);
  }
  const known = requestBody.content.map((documented) => documented.mediaType).join(" or ");
  return refused(
    "unsupported-media-type",
    `The body is sent as "${mediaType}". Send it as ${known}, and say so in Content-Type.`,
  );
}

function parseBody(request: MockRequest, mediaType: string): Awaitable<BodyOutcome> {
  return rescue(
    () => {
      if (mediaType === MULTIPART) return parseMultipart(request);
      const text = utf8.decode(request.body);
      return mediaType === FORM ? parseForm(text) : parseJson(text);
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
  return toOutcome(JSON.parse(text));
}

function toOutcome(value: unknown): BodyOutcome {
  if (isObject(value)) return { kind: "parsed", value };
  // An array has no documented property, as an empty object has none.
  if (Array.isArray(value)) return NOTHING;
  return refused("body-not-an-object", "The body is JSON, but not an object. Send an object.");
}

/** Nested keys (`a[b]=c`) as the common body parsers of Node servers read them. */
async function parseForm(text: string): Promise<BodyOutcome> {
  const { default: qs } = await import("qs");
  return toOutcome(qs.parse(text, { depth: 5, parameterLimit: 1000 }));
}

/** The boundary stands in Content-Type; a file is a `File` among the texts. */
async function parseMultipart({ body, headers }: MockRequest): Promise<BodyOutcome> {
  const response = new Response(new Uint8Array(body), {
    headers: { "Content-Type": headers["content-type"] ?? "" },
  });
  return toOutcome(Object.fromEntries(await response.formData()));
}

function refused(refusal: RefusalKind, detail: string): BodyOutcome {
  return { kind: "refused", refusal, detail };
}
