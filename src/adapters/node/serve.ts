import type { IncomingMessage, Server, ServerResponse } from "node:http";
import { ToolkitError } from "../../errors.ts";
import { announcesTooMuch } from "../../mock/exchange/body.ts";
import type { Mock } from "../../mock/mock.ts";
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
export interface RunningMock {
  /** Without a slash at the end: `http://127.0.0.1:4010`. */
  readonly url: string;
  readonly port: number;
  /** Stops at once: open connections are closed. */
  close(): Promise<void>;
}

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
  await listen(server, port, host);
  const bound = server.address();
  const shown = host.includes(":") ? `[${host}]` : host;
  const taken = typeof bound === "object" && bound ? bound.port : port;
  return {
    url: `http://${shown}:${taken}`,
    port: taken,
    close: () => close(server),
  };
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

function listen(server: Server, port: number, host: string): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  server.once("error", (cause: NodeJS.ErrnoException) => {
    reject(explain(cause, port, host));
  });
  server.listen(port, host, resolve);
  return promise;
}

function explain(cause: NodeJS.ErrnoException, port: number, host: string): ToolkitError {
  if (cause.code === "EADDRINUSE") {
    return new ToolkitError(
      "PORT_IN_USE",
      `Cannot listen on ${host}:${port}: the port is in use. Stop the other program, or take a free port with --port 0.`,
      { cause },
    );
  }
  return new ToolkitError(
    "ADDRESS_UNAVAILABLE",
    `Cannot listen on ${host}:${port}: ${cause.message}. Choose another host or port.`,
    { cause },
  );
}

function close(server: Server): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  server.close(() => {
    resolve();
  });
  server.closeAllConnections();
  return promise;
}
