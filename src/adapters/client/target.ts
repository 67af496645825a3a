import createClient, { type Client } from "openapi-fetch";
import type { paths } from "../../mock/control/schema.gen.ts";

export interface ControlClientOptions {
  /** Where the mock listens: `http://127.0.0.1:4010`. */
  readonly url: string;
  /** The default world when absent. */
  readonly world?: string;
  /** What the mock was started with as `--control-token`. */
  readonly token?: string;
  readonly fetch?: typeof fetch;
}

/** One mock, one world in it, and the way to reach them. */
export interface Target {
  /** Without the version: `http://127.0.0.1:4010/__mock`. */
  readonly base: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly fetch: typeof fetch;
  readonly client: Client<paths>;
}

export function createTarget(options: ControlClientOptions): Target {
  const { url, world, token, fetch: send = fetch } = options;
  const base = `${url.replace(/\/+$/, "")}/__mock`;
  const headers = {
    ...(world !== undefined && { "X-Mock-World": world }),
    ...(token !== undefined && { Authorization: `Bearer ${token}` }),
  };
  const client = createClient<paths>({ baseUrl: `${base}/v1`, headers, fetch: send });
  return { base, headers, fetch: send, client };
}
