import { type Awaitable, chain } from "../../lib/awaitable.ts";
import { isObject, type JsonObject } from "../../lib/json.ts";
import { toMediaType } from "../../lib/media-type.ts";
import { isJson } from "../../spec/documented.ts";
import { type BodyOutcome, findMedia, readBody } from "./body.ts";
import { takesOnlyObjects } from "./body-shape.ts";
import type { Call } from "./call.ts";
import type { UntypedRequest } from "../definition/handler.ts";
import { readQuery } from "./parameters.ts";
import type { UntypedReply } from "../definition/refusal.ts";

export type Prepared =
  | { readonly kind: "ready"; readonly request: UntypedRequest }
  | { readonly kind: "refused"; readonly reply: UntypedReply };

const NO_PROPERTIES: JsonObject = {};

/** Parses a request as its operation documents it, or refuses it. */
export function prepare(call: Call): Awaitable<Prepared> {
  return chain(readBody(call.request, call), (read) => {
    const body = read.kind === "parsed" && !isObject(read.value) ? shape(call, read) : read;
    if (body.kind === "parsed") return ready(call, body.value);
    const reply = call.refuse(body.refusal, body.detail);
    return reply === "continue" ? ready(call, NO_PROPERTIES) : { kind: "refused", reply };
  });
}

/** What is no object, where the operation takes only objects; who judges bodies needs to see them as they are. */
function shape(
  { operation, request, spec, validate }: Call,
  read: Extract<BodyOutcome, { kind: "parsed" }>,
): BodyOutcome {
  const mediaType = toMediaType(request.headers["content-type"]);
  const schema = findMedia(operation.requestBody?.content ?? [], mediaType)?.schema;
  if (validate === "enforce" || schema === undefined || !isJson(mediaType)) return read;
  if (!takesOnlyObjects(spec.document, schema)) return read;
  // An array has no documented property, as an empty object has none.
  if (Array.isArray(read.value)) return { kind: "parsed", value: NO_PROPERTIES };
  return {
    kind: "refused",
    refusal: "body-not-an-object",
    detail: "The body is JSON, but not an object. Send an object.",
  };
}

function ready(call: Call, body: unknown): Prepared {
  const { request, pathParameters } = call;
  return {
    kind: "ready",
    request: {
      method: request.method,
      path: request.path,
      headers: request.headers,
      remoteAddress: request.remoteAddress,
      mediaType: toMediaType(request.headers["content-type"]),
      parameters: pathParameters,
      query: readQuery(call),
      queryText: request.query,
      body,
      principal: undefined,
    },
  };
}
