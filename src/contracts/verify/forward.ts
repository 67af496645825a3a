import type { IncomingHttpHeaders } from "node:http";

/** The provider, and how to reach it. */
export interface Upstream {
  /** Base URL; paths of the contract are added to it. */
  readonly target: URL;
  readonly fetch: typeof fetch;
  /** Milliseconds for one answer. */
  readonly timeout: number;
  /** Sent with each request. */
  readonly headers: Readonly<Record<string, string>>;
}

/** A request as Pact's verifier sends it. */
export interface SentRequest {
  readonly method: string;
  /** With the query. */
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

/** A request and what came of it, as text. */
export interface SeenExchange {
  readonly method: string;
  readonly url: string;
  readonly requestHeaders: Readonly<Record<string, string>>;
  readonly requestBody: string;
  /** Absent when no response came. */
  readonly response?: {
    readonly status: number;
    readonly headers: Readonly<Record<string, string>>;
    readonly body: string;
  };
  /** What was thrown in place of a response. */
  readonly failure?: unknown;
}

/** What the verifier gets. */
export interface RelayReply {
  readonly status: number;
  readonly headers: readonly (readonly [string, string])[];
  readonly body: Buffer;
}

/** Headers of one connection (RFC 9110, section 7.6.1), and what `fetch` writes itself. */
const OWN = new Set([
  "accept-encoding",
  "connection",
  "content-length",
  "expect",
  "host",
  "keep-alive",
  "proxy-connection",
  "te",
  "trailer",
  "transfer-encoding",
  "upgrade",
]);

/** Those, and what `fetch` has undone. */
const UNDONE = new Set([...OWN, "content-encoding"]);

/** Passes a request on, and answers what came; a gateway's status where nothing did. */
export async function forward(
  upstream: Upstream,
  sent: SentRequest,
): Promise<{ readonly reply: RelayReply; readonly exchange: SeenExchange }> {
  const { target, fetch: send, timeout } = upstream;
  const url = `${target.href.replace(/\/$/, "")}${sent.path}`;
  const requestHeaders = { ...readHeaders(sent.headers), ...upstream.headers };
  const asked = {
    method: sent.method,
    url,
    requestHeaders,
    requestBody: sent.body.toString("utf8"),
  };
  try {
    const response = await send(url, {
      method: sent.method,
      headers: requestHeaders,
      ...(sent.body.length > 0 && { body: new Uint8Array(sent.body) }),
      redirect: "manual",
      signal: AbortSignal.timeout(timeout),
    });
    const body = Buffer.from(await response.arrayBuffer());
    const headers = [...response.headers].filter(([name]) => !UNDONE.has(name));
    const { status } = response;
    const seen = { status, headers: Object.fromEntries(headers), body: body.toString("utf8") };
    return { reply: { status, headers, body }, exchange: { ...asked, response: seen } };
  } catch (failure) {
    const exchange: SeenExchange = { ...asked, failure };
    return { reply: { status: 502, headers: [], body: Buffer.alloc(0) }, exchange };
  }
}

function readHeaders(headers: IncomingHttpHeaders): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(headers)
      .filter(([name]) => !OWN.has(name))
      .map(([name, value]) => [name, [value].flat().join(", ")]),
  );
}
