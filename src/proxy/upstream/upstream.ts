import type { Agent as HttpAgent, ClientRequest, RequestOptions } from "node:http";
import { type Dispatcher, Pool } from "undici";

export interface UpstreamOptions {
  /** Scheme and host of the real server, with a path in front of every target where it has one. */
  readonly url: URL;
  /** How long the upstream may take to accept a connection, and then to begin its answer. */
  readonly timeoutMs: number;
  /** Whether a certificate that nobody vouches for will do. */
  readonly insecure: boolean;
}

/** The real server, and the connections to it: nothing in a request makes the proxy speak to another one. */
export interface Upstream {
  readonly url: URL;
  /** Without a slash at the end; empty for none. */
  readonly basePath: string;
  dispatch(options: Dispatcher.DispatchOptions, handler: Dispatcher.DispatchHandler): void;
  /** A request on a connection of its own, which may become something else than HTTP. */
  connect(options: Pick<RequestOptions, "path" | "method" | "headers">): ClientRequest;
  close(): Promise<void>;
}

/** Of a message, in bytes. What Node itself takes is 16 KiB; some cookies are more than that. */
export const LARGEST_HEAD = 65_536;

export function openUpstream({ url, timeoutMs, insecure }: UpstreamOptions): Upstream {
  const pool = new Pool(url.origin, {
    connect: { timeout: timeoutMs, rejectUnauthorized: !insecure },
    headersTimeout: timeoutMs,
    // A stream of events may be silent for as long as it likes.
    bodyTimeout: 0,
    maxHeaderSize: LARGEST_HEAD,
    allowH2: false,
  });
  const isSecure = url.protocol === "https:";
  const client = process.getBuiltinModule(isSecure ? "node:https" : "node:http");
  // An agent would keep the connection for others.
  const agent: HttpAgent | false = false;
  return {
    url,
    basePath: url.pathname.replace(/\/+$/, ""),
    dispatch: (options, handler) => void pool.dispatch(options, handler),
    connect: (options) =>
      client.request(url.origin, {
        ...options,
        agent,
        timeout: timeoutMs,
        setHost: false,
        ...(isSecure && { rejectUnauthorized: !insecure }),
      }),
    close: () => pool.destroy(),
  };
}
