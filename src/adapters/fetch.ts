import type { MockReply, MockRequest } from "../mock/message.ts";
import type { Mock } from "../mock/mock.ts";

/** Lets a test or a service worker call a mock without a port: a `fetch` that never leaves the process. */
export function toFetch(mock: Pick<Mock, "handle">): typeof fetch {
  return async (input, init) => {
    const request = new Request(input, init);
    return toResponse(await mock.handle(await toMockRequest(request)), request.method);
  };
}

async function toMockRequest(request: Request): Promise<MockRequest> {
  const { pathname, search, host } = new URL(request.url);
  return {
    method: request.method,
    path: pathname,
    query: search.slice(1),
    // What fetch itself sends when the caller names no media type.
    headers: { host, accept: "*/*", ...Object.fromEntries(request.headers) },
    body: new Uint8Array(await request.arrayBuffer()),
    remoteAddress: "127.0.0.1",
  };
}

function toResponse(reply: MockReply, method: string): Response {
  if (reply.broken?.kind === "reset") throw new TypeError("fetch failed: the connection was reset");
  const headers = new Headers();
  for (const [name, value] of Object.entries(reply.headers)) {
    for (const line of typeof value === "string" ? [value] : value) headers.append(name, line);
  }
  const empty = reply.status === 204 || reply.status === 304 || method === "HEAD";
  return new Response(empty ? null : toBody(reply), { status: reply.status, headers });
}

function toBody({
  body,
  broken,
}: MockReply): string | Buffer<ArrayBuffer> | ReadableStream<Uint8Array> {
  if (broken?.kind === "truncated") return ReadableStream.from(truncate(body, broken.bytes));
  if (typeof body === "string") return body;
  return body instanceof Uint8Array ? Buffer.from(body) : ReadableStream.from(encode(body));
}

async function* truncate(body: MockReply["body"], bytes: number): AsyncGenerator<Uint8Array> {
  if (typeof body === "string") yield Buffer.from(body).subarray(0, bytes);
  throw new TypeError("terminated: the connection was closed before the body was complete");
}

async function* encode(chunks: AsyncIterable<string>): AsyncGenerator<Uint8Array> {
  for await (const chunk of chunks) yield Buffer.from(chunk);
}
