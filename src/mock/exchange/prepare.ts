import { type Awaitable, chain } from "../../lib/awaitable.ts";
import type { JsonObject } from "../../lib/json.ts";
import { toMediaType } from "../../lib/media-type.ts";
import { readBody } from "./body.ts";
import type { Call } from "./call.ts";
import type { UntypedRequest } from "../definition/handler.ts";
import { checkRequest, readQuery } from "./parameters.ts";
import type { UntypedReply } from "../definition/refusal.ts";

export type Prepared =
  | { readonly kind: "ready"; readonly request: UntypedRequest }
  | { readonly kind: "refused"; readonly reply: UntypedReply };

/** Parses a request as its operation documents it, or refuses it. */
export function prepare(call: Call): Awaitable<Prepared> {
  return chain(readBody(call.request, call.operation), (body) => {
    if (body.kind === "parsed") return check(call, body.value);
    const reply = call.refuse(body.refusal, body.detail);
    return reply === "continue" ? check(call, {}) : { kind: "refused", reply };
  });
}

function check(call: Call, body: JsonObject): Prepared {
  const query = readQuery(call);
  const ready: Prepared = { kind: "ready", request: toOperationRequest(call, query, body) };
  if (call.validate === "off") return ready;
  const violations = checkRequest(call, query, body);
  const [first] = violations;
  if (!first) return ready;
  if (call.validate === "warn") {
    call.note(violations);
    return ready;
  }
  const place = first.pointer === "" ? "the body" : first.pointer;
  const reply = call.refuse(
    "request-invalid",
    `The request does not fit the spec at ${place}: ${first.message}.`,
  );
  return reply === "continue" ? ready : { kind: "refused", reply };
}

function toOperationRequest(
  { request, pathParameters }: Call,
  query: JsonObject,
  body: JsonObject,
): UntypedRequest {
  return {
    method: request.method,
    path: request.path,
    headers: request.headers,
    remoteAddress: request.remoteAddress,
    mediaType: toMediaType(request.headers["content-type"]),
    parameters: pathParameters,
    query,
    body,
    principal: undefined,
  };
}
