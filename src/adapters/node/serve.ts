import type { IncomingMessage, ServerResponse } from "node:http";
import { announcesTooMuch } from "../../mock/exchange/body.ts";
import type { Mock } from "../../mock/mock.ts";
import { type Listening, listen } from "./listen.ts";
import { NO_HOST, refuseConnection } from "./refuse-connection.ts";
import { readRequest } from "./read-request.ts";
import { writeReply } from "./write-reply.ts";

// Importing "node:http" by name loads undici through its lazy getters, 28 ms of a cold start.
const http = process.getBuiltinModule("node:http");

export interface ServeOptions {
  /** 0, the default, takes a free port. */
  readonly port?: number;
  /** The loopback address when absent. */
  readonly host?: string;
  /** How long a client may take to send a request before it is cut off; 10 s when absent. */
  readonly requestTimeoutMs?: number;
}

/** A mock that listens. */
export type RunningMock = Listening;

const REQUEST_TIMEOUT_MS = 10_000;

/** Serves a mock over HTTP. Throws `PORT_IN_USE` or `ADDRESS_UNAVAILABLE`. */
export async function serve(
  mock: Pick<Mock, "handle">,
  { port = 0, host = "127.0.0.1", requestTimeoutMs = REQUEST_TIMEOUT_MS }: ServeOptions = {},
): Promise<RunningMock> {
  const server = http.createServer(
    {
      requestTimeout: requestTimeoutMs,
      headersTimeout: requestTimeoutMs,
      connectionsCheckingInterval: requestTimeoutMs / 10,
      // Node itself would refuse without a body.
      requireHostHeader: false,
    },
    (request, response) => {
      answer(mock, request, response);
    },
  );
  server.on("checkContinue", (request: IncomingMessage, response: ServerResponse) => {
    if (!announcesTooMuch(request.headers["content-length"])) response.writeContinue();
    answer(mock, request, response);
  });
  server.on("clientError", refuseConnection);
  return listen(server, port, host);
}

function answer(
  mock: Pick<Mock, "handle">,
  incoming: IncomingMessage,
  response: ServerResponse,
): void {
  if (incoming.headers.host === undefined && incoming.httpVersion === "1.1") {
    response.shouldKeepAlive = false;
    writeReply(incoming, response, NO_HOST);
    return;
  }
  readRequest(incoming, (request) => {
    const reply = mock.handle(request);
    if (reply instanceof Promise) void reply.then((later) => writeReply(incoming, response, later));
    else writeReply(incoming, response, reply);
  });
}
