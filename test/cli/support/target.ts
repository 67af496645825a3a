import { createServer, type IncomingMessage } from "node:http";
import { resolve } from "node:path";
import { onTestFinished } from "vitest";
import { run, type Ended, type RunOptions } from "./cli.ts";

/** The accounts that the mock's default seed has. */
export const accountsFile = resolve("examples/accounts.yaml");

export interface HandMade {
  readonly url: string;
  /** What came in so far. */
  readonly requests: readonly IncomingMessage[];
}

export interface HandMadeReply {
  readonly status: number;
  readonly body: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  readonly delayMs?: number;
}

/** A server that answers each request as it is told to; it does not outlive the test. */
export async function startHandMade(
  reply: (body: string, request: IncomingMessage) => HandMadeReply,
): Promise<HandMade> {
  const requests: IncomingMessage[] = [];
  const server = createServer((request, response) => {
    requests.push(request);
    let text = "";
    request.on("data", (chunk: Buffer) => (text += chunk.toString()));
    request.on("end", () => {
      const { status, body, headers = {}, delayMs = 0 } = reply(text, request);
      setTimeout(() => {
        response.writeHead(status, { "content-type": "application/json", ...headers });
        response.end(JSON.stringify(body));
      }, delayMs);
    });
  });
  const { promise, resolve: listening } = Promise.withResolvers<void>();
  server.listen(0, "127.0.0.1", listening);
  await promise;
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const address = server.address();
  const port = typeof address === "object" && address ? address.port : 0;
  return { url: `http://127.0.0.1:${port}`, requests };
}

/** Logs everybody in, and answers with what it was sent and a token. */
export function startCareless(): Promise<HandMade> {
  return startHandMade((body) => ({
    status: 200,
    body: { token: "careless-token-0123456789", record: { id: "x" }, echo: body },
  }));
}

/** `doubletake check` on the `auth` API with the accounts of the default seed. */
export function checkAuth(
  url: string,
  args: readonly string[] = [],
  options: RunOptions = {},
): Promise<Ended> {
  // On GitHub the tests have such a file of their own.
  const env = { GITHUB_STEP_SUMMARY: "", ...options.env };
  const all = ["check", url, "--api", "auth", "--accounts", accountsFile, ...args];
  return run(all, { ...options, env });
}
