import type { IncomingMessage, Server, ServerResponse } from "node:http";
import { asObject, asString, type JsonObject, parseJson } from "../../lib/json.ts";
import { forward, type RelayReply, type Upstream } from "./forward.ts";
import { type LogEntry, startsAnew } from "./log.ts";
import type { ChangeState } from "./state-change.ts";

// Importing "node:http" by name loads undici through its lazy getters.
const http = process.getBuiltinModule("node:http");

/** Stands between Pact's verifier and the provider: sets states, passes requests on, and remembers both. */
export interface Relay {
  readonly url: string;
  /** Where the verifier asks for states. */
  readonly stateUrl: string;
  readonly log: readonly LogEntry[];
  close(): Promise<void>;
}

export interface RelayOptions {
  readonly upstream: Upstream;
  readonly changeState: ChangeState;
  readonly consumer?: string;
}

const STATES = "/__doubletake/provider-states";

export async function startRelay(options: RelayOptions): Promise<Relay> {
  const log: LogEntry[] = [];
  const server = http.createServer((request, response) => {
    void answer(options, log, request).then(
      (reply) => write(response, reply),
      () => response.destroy(),
    );
  });
  const port = await listen(server);
  const url = `http://127.0.0.1:${port}`;
  return { url, stateUrl: url + STATES, log, close: () => close(server) };
}

async function answer(
  options: RelayOptions,
  log: LogEntry[],
  request: IncomingMessage,
): Promise<RelayReply> {
  const body = await readBody(request);
  if (request.url === STATES) {
    return changeState(options, log, asObject(parseJson(body.toString("utf8"))));
  }
  if (startsAnew(log)) await options.changeState({ ...NO_STATE, isFirst: true });
  const { method = "GET", url: path = "/", headers } = request;
  const { reply, exchange } = await forward(options.upstream, { method, path, headers, body });
  log.push({ kind: "exchange", exchange });
  return reply;
}

const NO_STATE = { state: "", params: {}, action: "setup" } as const;

async function changeState(
  { changeState: change, consumer }: RelayOptions,
  log: LogEntry[],
  { state, params, action }: JsonObject,
): Promise<RelayReply> {
  const isTeardown = action === "teardown";
  try {
    const values = await change({
      ...(consumer !== undefined && { consumer }),
      state: asString(state, ""),
      params: asObject(params),
      action: isTeardown ? "teardown" : "setup",
      isFirst: startsAnew(log),
    });
    log.push(isTeardown ? { kind: "teardown" } : { kind: "state", values });
    return toJsonReply(200, values);
  } catch (thrown) {
    const reason = thrown instanceof Error ? thrown.message : String(thrown);
    log.push(isTeardown ? { kind: "teardown" } : { kind: "refused", reason });
    // After a status from 500 on the verifier would ask again, for two minutes.
    return toJsonReply(400, { error: reason });
  }
}

function toJsonReply(status: number, value: unknown): RelayReply {
  const headers = [["content-type", "application/json"]] as const;
  return { status, headers, body: Buffer.from(JSON.stringify(value)) };
}

async function readBody(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks);
}

function write(response: ServerResponse, { status, headers, body }: RelayReply): void {
  for (const [name, lines] of Map.groupBy(headers, ([key]) => key)) {
    response.setHeader(
      name,
      lines.map(([, value]) => value),
    );
  }
  response.writeHead(status).end(body);
}

function listen(server: Server): Promise<number> {
  const { promise, resolve, reject } = Promise.withResolvers<number>();
  server.once("error", reject);
  server.listen(0, "127.0.0.1", () => {
    const address = server.address();
    resolve(typeof address === "object" && address ? address.port : 0);
  });
  return promise;
}

function close(server: Server): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  server.close(() => {
    resolve();
  });
  server.closeAllConnections();
  return promise;
}
