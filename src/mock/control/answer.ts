import type { Awaitable } from "../../lib/awaitable.ts";
import type { Operation } from "../../spec/operation.ts";
import type { RouteMatch } from "../../spec/router.ts";
import type { Spec } from "../../spec/spec.ts";
import type { Call } from "../exchange/call.ts";
import type { UntypedRequest } from "../definition/handler.ts";
import type { MockRequest } from "../message.ts";
import { ReplyBreaksSpec } from "../exchange/own-mistake.ts";
import { judgeRequest } from "../exchange/judge-request.ts";
import { prepare } from "../exchange/prepare.ts";
import { refuse } from "../exchange/refuse.ts";
import type { RefusalKind, UntypedReply } from "../definition/refusal.ts";
import { checkReply } from "../exchange/reply-check.ts";
import type { ControlContext } from "./control-handler.ts";
import { findMistake } from "./find-mistake.ts";

export interface StreamedReply extends UntypedReply {
  readonly stream?: AsyncIterable<string>;
}

/** An operation of the control API and its handler, whose types have been checked and erased. */
export interface ControlRoute {
  readonly operation: Operation;
  readonly spec: Spec;
  readonly handler: (request: UntypedRequest, control: ControlContext) => Awaitable<StreamedReply>;
}

type Found = Extract<RouteMatch<ControlRoute>, { kind: "found" }>;

/** Answers by a handler; a request or a reply that breaks the spec never passes. */
export async function answerOperation(
  match: Found,
  request: MockRequest,
  control: ControlContext,
): Promise<StreamedReply> {
  const { operation, spec, handler } = match.route;
  const call = toCall(match, request);
  const mistake = findMistake(request, operation);
  if (mistake) return refuseBy(request, mistake.kind, mistake.detail);
  const prepared = await prepare(call);
  if (prepared.kind === "refused") return prepared.reply;
  const judged = judgeRequest(call, prepared.request);
  if (judged.kind === "refused") return judged.reply;
  const reply = await handler(judged.request, control);
  const violations = checkReply({ operation, spec }, reply);
  if (violations.length > 0) throw new ReplyBreaksSpec(operation.id, spec, violations);
  return reply;
}

function toCall({ route, parameters }: Found, request: MockRequest): Call {
  return {
    operation: route.operation,
    spec: route.spec,
    request,
    pathParameters: parameters,
    validate: "enforce",
    note: () => {},
    refuse: (kind, detail) => refuseBy(request, kind, detail),
  };
}

function refuseBy(request: MockRequest, kind: RefusalKind, detail: string): UntypedReply {
  const reply = refuse(undefined, { kind, request, detail, allow: [], profile: "" });
  // Without an API in between, each refusal is answered.
  return reply === "continue" ? { status: 400 } : reply;
}
