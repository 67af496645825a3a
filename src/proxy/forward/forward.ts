import type { IncomingMessage, ServerResponse } from "node:http";
import { chain } from "../../lib/awaitable.ts";
import { BODY_LIMIT } from "../../mock/exchange/body.ts";
import type { Problem } from "../../mock/exchange/problem.ts";
import type { ProxyEngine } from "../engine.ts";
import { toUpstreamHeaders } from "../headers/to-upstream.ts";
import { judgeRequest } from "../judge/judge-request.ts";
import { isBreach, type ProxyViolation } from "../judge/violation.ts";
import { answerProblem } from "../problem.ts";
import { openPassage, type Passage, toIncident } from "./passage.ts";
import { readRequest } from "./read-messages.ts";
import { refuse } from "./refuse.ts";
import { createRelay } from "./relay.ts";
import { type ForwardedBody, takeBody } from "./request-body.ts";

/** A body that is shorter is forwarded in one piece. */
const SHORT = 65_536;

/** Forwards one request and its answer. Never throws: whatever goes wrong, the client is told. */
export function forward(
  engine: ProxyEngine,
  incoming: IncomingMessage,
  response: ServerResponse,
): void {
  const passage = openPassage(engine, incoming, response);
  const problem = refuse(engine, passage);
  if (problem) {
    refuseWith(engine, passage, { problem });
    return;
  }
  const isPatient = engine.validate === "enforce" && passage.call !== undefined;
  const most = isPatient ? BODY_LIMIT : SHORT;
  takeBody(incoming, { sent: passage.sent, most, isPatient }, (body) => {
    if (isPatient) judgeFirst(engine, passage, body);
    else send(engine, passage, body);
  });
}

/** A request that breaks the spec is never forwarded; of one that is too large, the body is not judged. */
function judgeFirst(engine: ProxyEngine, passage: Passage, body: ForwardedBody): void {
  const { call } = passage;
  const { request, isUnseen } = readRequest(passage);
  const isWhole = body === null || body instanceof Uint8Array;
  const judged = !call || isUnseen || !isWhole ? [] : judgeRequest(call, request);
  void chain(judged, (violations) => {
    if (!violations.some(isBreach)) send(engine, passage, body);
    else refuseWith(engine, passage, { problem: toRequestProblem(violations), violations });
  });
}

function toRequestProblem(violations: readonly ProxyViolation[]): Problem {
  const [first] = violations;
  const errors = violations.map(({ pointer, message }) => ({ pointer, message }));
  return {
    status: 400,
    title: "The request does not fit the spec",
    detail: `${first?.pointer} ${first?.message}. The request was not forwarded. Correct it, or let the proxy only warn.`,
    errors,
  };
}

function refuseWith(
  engine: ProxyEngine,
  passage: Passage,
  {
    problem,
    violations = [],
  }: { readonly problem: Problem; readonly violations?: readonly ProxyViolation[] },
): void {
  answerProblem(passage, problem);
  const { status, detail: reason } = problem;
  engine.tell({
    type: "incident",
    incident: toIncident(passage, { kind: "refused", status, reason, violations }),
  });
}

function send(engine: ProxyEngine, passage: Passage, body: ForwardedBody): void {
  const { upstream, forwarder } = engine;
  const { incoming, target, request } = passage;
  const { method } = request;
  const options = {
    path: upstream.basePath + target,
    method,
    headers: toUpstreamHeaders(incoming, forwarder),
    body,
  };
  // RFC 9110, section 9.2.2: sent twice, they do what they do once.
  const isRepeatable = body === null && (method === "GET" || method === "HEAD");
  const dispatch = (sendAgain?: () => void) => {
    upstream.dispatch(options, createRelay(engine, passage, sendAgain));
  };
  dispatch(isRepeatable ? () => dispatch() : undefined);
}
