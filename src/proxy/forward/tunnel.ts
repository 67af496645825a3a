import { type ClientRequest, type IncomingMessage, ServerResponse } from "node:http";
import { Socket } from "node:net";
import type { Duplex } from "node:stream";
import type { ProxyEngine } from "../engine.ts";
import { toUpstreamHeaders } from "../headers/to-upstream.ts";
import { answerProblem } from "../problem.ts";
import { openPassage, type Passage, toIncident } from "./passage.ts";
import { refuse } from "./refuse.ts";
import { createRelay } from "./relay.ts";

/** Whether a request asks for a WebSocket; other upgrades are offers that may be passed over (RFC 9110, section 7.8). */
export function asksForTunnel({ method, headers }: IncomingMessage): boolean {
  return method === "GET" && headers.upgrade?.toLowerCase() === "websocket";
}

/** Forwards a request for a WebSocket, and then each byte of both sides, of which nothing is judged or kept. */
export function openTunnel(
  engine: ProxyEngine,
  incoming: IncomingMessage,
  { socket, head }: { readonly socket: Duplex; readonly head: Buffer },
): void {
  // Only then is it a connection of the server's own.
  if (!(socket instanceof Socket)) return;
  const passage = openPassage(engine, incoming, toResponse(incoming, socket));
  const problem = refuse(engine, passage);
  if (problem) {
    answerProblem(passage, problem);
    const { status, detail: reason } = problem;
    engine.tell({
      type: "incident",
      incident: toIncident(passage, { kind: "refused", status, reason }),
    });
    return;
  }
  const request = requestUpgrade(engine, passage);
  request.on("upgrade", (reply, other, first) => {
    passage.response.detachSocket(socket);
    writeSwitch(reply, socket);
    join(socket, other, { head, first });
    const reason = "The connection has become a WebSocket, whose messages are not judged.";
    engine.tell({
      type: "incident",
      incident: toIncident(passage, { kind: "tunnel", status: 101, reason }),
    });
  });
  relayAnswer(engine, passage, request);
}

/** The server gives a connection away before it is known whether it will become something else. */
function toResponse(incoming: IncomingMessage, socket: Socket): ServerResponse {
  const response = new ServerResponse(incoming);
  response.assignSocket(socket);
  response.shouldKeepAlive = false;
  response.on("finish", () => {
    socket.destroySoon();
  });
  return response;
}

function requestUpgrade({ upstream, forwarder }: ProxyEngine, passage: Passage): ClientRequest {
  const { incoming, target } = passage;
  const upgrade = ["Connection", "Upgrade", "Upgrade", incoming.headers.upgrade ?? "websocket"];
  const request = upstream.connect({
    path: upstream.basePath + target,
    method: "GET",
    headers: [...toUpstreamHeaders(incoming, forwarder), ...upgrade],
  });
  request.on("timeout", () => {
    request.destroy(Object.assign(new Error("it did not answer in time"), { code: "ETIMEDOUT" }));
  });
  incoming.socket.on("close", () => request.destroy());
  request.end();
  return request;
}

/** An upstream that refuses answers as it does to any other request. */
function relayAnswer(engine: ProxyEngine, passage: Passage, request: ClientRequest): void {
  const relay = createRelay(engine, passage);
  let answer: IncomingMessage | undefined;
  const controller = {
    aborted: false,
    paused: false,
    reason: null,
    abort: () => request.destroy(),
    pause: () => answer?.pause(),
    resume: () => answer?.resume(),
    rawHeaders: [""],
    rawTrailers: [""],
  };
  relay.onRequestStart(controller, {});
  request.on("response", (reply) => {
    answer = reply;
    controller.rawHeaders = reply.rawHeaders;
    relay.onResponseStart(controller, reply.statusCode ?? 0, {}, reply.statusMessage);
    reply.on("data", (chunk: Buffer) => {
      relay.onResponseData(controller, chunk);
    });
    reply.on("end", () => {
      controller.rawTrailers = reply.rawTrailers;
      relay.onResponseEnd(controller, {});
    });
    reply.on("error", (failure) => {
      relay.onResponseError(controller, failure);
    });
  });
  request.on("error", (failure) => {
    if (!answer) relay.onResponseError(controller, failure);
  });
}

/** The reply that ends HTTP on this connection, as it came. */
function writeSwitch({ rawHeaders, statusMessage = "" }: IncomingMessage, socket: Socket): void {
  const fields = rawHeaders.flatMap((name, index) =>
    index % 2 === 0 ? [`${name}: ${rawHeaders[index + 1] ?? ""}`] : [],
  );
  const lines = [`HTTP/1.1 101 ${statusMessage}`, ...fields, "", ""];
  socket.write(lines.join("\r\n"), "latin1");
}

/** Each side gets what the other sends; when one of them ends or breaks, so does the other. */
function join(
  socket: Socket,
  other: Duplex,
  { head, first }: { readonly head: Buffer; readonly first: Buffer },
): void {
  if (first.length > 0) socket.write(first);
  if (head.length > 0) other.write(head);
  const ends = [
    { from: socket, to: other },
    { from: other, to: socket },
  ];
  for (const { from, to } of ends) {
    from.pipe(to);
    from.on("error", () => to.destroy());
    from.on("close", () => to.destroy());
  }
}
