import type { IncomingMessage } from "node:http";
import { announcesTooMuch, BODY_LIMIT } from "../../mock/exchange/body.ts";
import type { MockRequest } from "../../mock/message.ts";

const NO_BODY = new Uint8Array(0);

/**
 * Reads a request up to one byte past the body limit, or not at all where its Content-Length is beyond
 * it, and hands it on; never, when the client goes
 * away before. A callback, since a promise for each request is a tenth of what the request costs.
 */
export function readRequest(incoming: IncomingMessage, hand: (request: MockRequest) => void): void {
  // The engine refuses it by its length alone.
  if (announcesTooMuch(incoming.headers["content-length"])) {
    hand(toMockRequest(incoming, NO_BODY));
    return;
  }
  readBody(incoming, (body) => {
    hand(toMockRequest(incoming, body));
  });
}

function toMockRequest(incoming: IncomingMessage, body: Uint8Array): MockRequest {
  const { method = "GET" } = incoming;
  const url = toOriginForm(incoming.url ?? "/");
  const mark = url.indexOf("?");
  return {
    method,
    path: mark === -1 ? url : url.slice(0, mark),
    query: mark === -1 ? "" : url.slice(mark + 1),
    // Node joins repeated fields; only Set-Cookie, which no request has, stays a list.
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion
    headers: incoming.headers as MockRequest["headers"],
    body,
    remoteAddress: incoming.socket.remoteAddress ?? "",
  };
}

/** A proxy's client sends scheme and host in front of the path (RFC 9112, section 3.2.2). */
function toOriginForm(target: string): string {
  if (target.startsWith("/")) return target;
  return target.replace(/^https?:\/\/[^/?]*/i, "") || "/";
}

function readBody(incoming: IncomingMessage, hand: (body: Uint8Array) => void): void {
  let first: Buffer | undefined;
  let more: Buffer[] | undefined;
  let length = 0;
  incoming.on("data", (chunk: Buffer) => {
    length += chunk.length;
    if (first) (more ??= [first]).push(chunk);
    else first = chunk;
    if (length <= BODY_LIMIT) return;
    incoming.pause();
    // What Node reads later, to be done with the request, is of no interest.
    incoming.removeAllListeners("data").removeAllListeners("end");
    hand(Buffer.concat(more ?? [chunk], BODY_LIMIT + 1));
  });
  incoming.on("end", () => {
    hand(more ? Buffer.concat(more, length) : (first ?? NO_BODY));
  });
}
