import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { createServer as createRawServer, type Server, type Socket } from "node:net";
import { text } from "node:stream/consumers";
import { onTestFinished } from "vitest";

export type Answer = (request: IncomingMessage, response: ServerResponse) => unknown;

/** A server that the proxy forwards to; it does not outlive the test. */
export interface Upstream {
  readonly url: string;
  readonly port: number;
  /** Everything that came in, in order. */
  readonly requests: readonly IncomingMessage[];
  close(): Promise<void>;
}

/** Answers each request as it is told to. */
export async function startUpstream(answer: Answer, port = 0): Promise<Upstream> {
  const requests: IncomingMessage[] = [];
  const server = createServer((request, response) => {
    requests.push(request);
    answer(request, response);
  });
  return { requests, ...(await listen(server, port, () => server.closeAllConnections())) };
}

/** Answers in bytes: `speak` gets each connection, once something came in on it. */
export async function startRawUpstream(
  speak: (socket: Socket, seen: string) => void,
): Promise<Upstream & { readonly seen: () => string }> {
  let seen = "";
  const sockets = new Set<Socket>();
  const server = createRawServer((socket) => {
    sockets.add(socket);
    socket.on("error", () => {});
    socket.on("data", (bytes: Buffer) => {
      seen += bytes.toString("latin1");
      speak(socket, seen);
    });
  });
  const stop = () => {
    for (const socket of sockets) socket.destroy();
  };
  return { requests: [], seen: () => seen, ...(await listen(server, 0, stop)) };
}

async function listen(server: Server, port: number, stop: () => void) {
  const { promise, resolve } = Promise.withResolvers<void>();
  server.listen(port, "127.0.0.1", resolve);
  await promise;
  const close = () => {
    const closed = new Promise<void>((done) => {
      server.close(() => {
        done();
      });
    });
    stop();
    return closed;
  };
  onTestFinished(close);
  const address = server.address();
  const taken = typeof address === "object" && address ? address.port : 0;
  return { url: `http://127.0.0.1:${taken}`, port: taken, close };
}

/** Answers with a JSON body. */
export function json(body: unknown, status = 200): Answer {
  return (request, response) => {
    request.resume();
    response.writeHead(status, { "content-type": "application/json" });
    response.end(JSON.stringify(body));
  };
}

/** Answers with what came in. */
export const echo: Answer = async (request, response) => {
  const body = await text(request);
  const { method, url, rawHeaders } = request;
  response.setHeader("content-type", "application/json");
  response.end(JSON.stringify({ method, url, rawHeaders, body }));
};

/** What a reply says in JSON. */
export async function readJson<Body extends object>(reply: Response): Promise<Body> {
  const body: Body = JSON.parse(await reply.text());
  return body;
}
