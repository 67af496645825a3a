import { readFile } from "node:fs/promises";
import { parse } from "yaml";
import { exampleRequests } from "./example-requests.ts";
import { load } from "./load.ts";
import type { Peer, Target } from "./peer.ts";
import { type LoginHeaders, sendRequest, toLoginHeaders } from "./send-request.ts";

interface PrismServer {
  listen(port: number, host: string): Promise<string>;
  close(): Promise<void>;
}

interface HttpServer {
  readonly createServer: (operations: unknown, options: object) => PrismServer;
}

interface PrismHttp {
  readonly getHttpOperationsFromSpec: (spec: unknown) => Promise<unknown>;
}

interface PrismCore {
  readonly createLogger: (name: string, options: object) => unknown;
}

/** `prism proxy <spec> <url> --errors`, without a process for each server. Prism judges; we send. */
export const prism: Peer = {
  name: "Prism proxy",
  version: load("@stoplight/prism-cli/package.json").version,
  async judge(target) {
    const proxy = await createProxy(target);
    try {
      const url = await proxy.listen(0, "127.0.0.1");
      return { kind: (await findsViolation(url, target)) ? "fails" : "passes" };
    } catch (error) {
      if (error instanceof DOMException && error.name === "TimeoutError") return { kind: "fails" };
      throw error;
    } finally {
      await proxy.close();
    }
  },
};

async function createProxy({ url, specFile }: Target): Promise<PrismServer> {
  const { createServer }: HttpServer = load("@stoplight/prism-http-server");
  const { getHttpOperationsFromSpec }: PrismHttp = load("@stoplight/prism-http");
  const { createLogger }: PrismCore = load("@stoplight/prism-core");
  const operations = await getHttpOperationsFromSpec(parse(await readFile(specFile, "utf8")));
  return createServer(operations, {
    cors: true,
    config: {
      isProxy: true,
      upstream: new URL(url),
      // As `--validate-request=false`: what Prism thinks of our requests is not asked.
      validateRequest: false,
      validateResponse: true,
      checkSecurity: false,
      errors: true,
      mock: { dynamic: false },
    },
    components: { logger: createLogger("peer", { level: "silent" }) },
  });
}

async function findsViolation(url: string, target: Target): Promise<boolean> {
  const signal = AbortSignal.timeout(10_000);
  let login: LoginHeaders = {};
  for (const request of exampleRequests(target)) {
    const response = await sendRequest(url, request, { login, signal });
    const reply = await response.text();
    if (response.headers.has("sl-violations") || isOfPrism(response)) return true;
    if (request.id === "login") login = toLoginHeaders(reply);
  }
  return false;
}

/** With `errors`, Prism answers with a problem of its own where a reply is not as the spec has it. */
function isOfPrism(response: Response): boolean {
  return response.headers.get("content-type") === "application/problem+json";
}
