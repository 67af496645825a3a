import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";
import { text } from "node:stream/consumers";
import type { Clock } from "../../../../src/lib/clock.ts";
import type { IncomingRequest, Reply, Service } from "./exchange.ts";

/** Puts a reply on the wire. */
export type Send = (reply: Reply, response: ServerResponse) => Promise<void>;

/** Sends a reply whole. */
export const sendWhole: Send = async (reply, response) => {
  response.writeHead(reply.status, reply.headers).end(reply.text);
};

/** Lets a service answer over HTTP. The `Date` header shows the given clock. */
export function createListener(service: Service, send: Send, clock: Clock): RequestListener {
  const respond = async (message: IncomingMessage, response: ServerResponse): Promise<void> => {
    const request = await readRequest(message).catch(() => undefined);
    // A client that went away before its request was complete waits for nothing.
    if (!request) return;

    const reply = await service(request);
    response.setHeader("date", new Date(clock.now()).toUTCString());
    await send(reply, response);
  };
  return (message, response) => void respond(message, response);
}

async function readRequest(message: IncomingMessage): Promise<IncomingRequest> {
  const url = new URL(message.url ?? "/", "http://server.invalid");
  return {
    method: message.method ?? "GET",
    path: url.pathname,
    query: url.searchParams,
    headers: message.headers,
    text: await text(message),
  };
}
