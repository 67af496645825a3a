import type { IncomingMessage, ServerResponse } from "node:http";
import { startStopwatch } from "../../lib/stopwatch.ts";
import { BODY_LIMIT } from "../../mock/exchange/body.ts";
import type { MockRequest } from "../../mock/message.ts";
import type { ProxyEngine } from "../engine.ts";
import type { Incident } from "../event.ts";
import type { RouteCall } from "../judge/routes.ts";
import type { ProxyViolation } from "../judge/violation.ts";
import type { Connection } from "../problem.ts";
import { type Capture, createCapture } from "./capture.ts";
import { toOriginForm } from "./target.ts";

/** A request on its way through the proxy. */
export interface Passage extends Connection {
  /** Byte for byte as the client sent it, without a host. */
  readonly target: string;
  readonly call: RouteCall | undefined;
  /** What passed of the request's body. */
  readonly sent: Capture;
  readonly startedAt: number;
  /** Milliseconds since then. */
  readonly elapsed: () => number;
}

const NO_BODY = new Uint8Array(0);

export function openPassage(
  { findCall, clock }: ProxyEngine,
  incoming: IncomingMessage,
  response: ServerResponse,
): Passage {
  const target = toOriginForm(incoming.url ?? "/");
  const request = toRequest(incoming, target);
  return {
    incoming,
    response,
    target,
    request,
    call: findCall(request.method, request.path),
    sent: createCapture(BODY_LIMIT),
    startedAt: clock.now(),
    elapsed: startStopwatch(),
  };
}

function toRequest(incoming: IncomingMessage, target: string): MockRequest {
  const mark = target.indexOf("?");
  return {
    method: incoming.method ?? "GET",
    path: mark === -1 ? target : target.slice(0, mark),
    query: mark === -1 ? "" : target.slice(mark + 1),
    // Node joins repeated fields; only Set-Cookie, which no request has, stays a list.
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion
    headers: incoming.headers as MockRequest["headers"],
    body: NO_BODY,
    remoteAddress: incoming.socket.remoteAddress ?? "",
  };
}

/** What there is to tell of a passage that came to no exchange. */
export function toIncident(
  { request, call, startedAt }: Passage,
  what: Pick<Incident, "kind" | "status" | "reason"> & {
    readonly violations?: readonly ProxyViolation[];
  },
): Incident {
  return {
    violations: [],
    ...what,
    at: startedAt,
    method: request.method,
    path: request.path,
    route: call?.route,
  };
}
