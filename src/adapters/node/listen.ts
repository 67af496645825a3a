import type { Server } from "node:http";
import { ToolkitError } from "../../errors.ts";

/** A server that listens. */
export interface Listening {
  /** Without a slash at the end: `http://127.0.0.1:4010`. */
  readonly url: string;
  readonly port: number;
  /** Stops at once: open connections are closed. */
  close(): Promise<void>;
}

/** Lets a server listen. Throws `PORT_IN_USE` or `ADDRESS_UNAVAILABLE`. */
export async function listen(server: Server, port: number, host: string): Promise<Listening> {
  await start(server, port, host);
  const bound = server.address();
  const shown = host.includes(":") ? `[${host}]` : host;
  const taken = typeof bound === "object" && bound ? bound.port : port;
  return {
    url: `http://${shown}:${taken}`,
    port: taken,
    close: () => close(server),
  };
}

function start(server: Server, port: number, host: string): Promise<void> {
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
