import type { JsonObject } from "../lib/json.ts";
import type { Operation } from "../spec/operation.ts";
import type { PathParameters } from "../spec/router.ts";
import type { Spec } from "../spec/spec.ts";
import type { SpecViolation } from "../spec/violation.ts";
import { mediaTypeOf, readBody } from "./body.ts";
import type { OperationRequest } from "./handler.ts";
import type { MockRequest } from "./message.ts";
import { checkRequest, readQuery } from "./parameters.ts";
import type { RefusalKind, UntypedReply } from "./refusal.ts";

/** What the engine does about a message that breaks the spec: nothing, note it, or refuse it. */
export type ValidationMode = "off" | "warn" | "enforce";

/** A request on its way to its operation. */
export interface Call {
  readonly operation: Operation;
  readonly spec: Spec;
  readonly request: MockRequest;
  readonly pathParameters: PathParameters;
  readonly validate: ValidationMode;
  /** Takes what breaks the spec without being refused. */
  readonly note: (violations: readonly SpecViolation[]) => void;
  readonly refuse: (kind: RefusalKind, detail: string) => UntypedReply | "continue";
}

export type Prepared =
  | { readonly kind: "ready"; readonly request: OperationRequest<unknown> }
  | { readonly kind: "refused"; readonly reply: UntypedReply };

/** Parses a request as its operation documents it, or refuses it. */
export async function prepare(call: Call): Promise<Prepared> {
  const body = await readBody(call.request, call.operation);
  if (body.kind === "parsed") return check(call, body.value);
  const reply = call.refuse(body.refusal, body.detail);
  return reply === "continue" ? check(call, {}) : { kind: "refused", reply };
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
): OperationRequest<unknown> {
  return {
    method: request.method,
    path: request.path,
    headers: request.headers,
    remoteAddress: request.remoteAddress,
    mediaType: mediaTypeOf(request.headers["content-type"]),
    parameters: pathParameters,
    query,
    body,
    principal: undefined,
  };
}
