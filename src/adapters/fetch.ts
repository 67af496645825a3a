import { isBodiless } from "../lib/bodiless.ts";
import type { MockReply, MockRequest } from "../mock/message.ts";
import type { Mock } from "../mock/mock.ts";
import { replaceUnsendable } from "../mock/exchange/unsendable.ts";

/** Lets a test or a service worker call a mock without a port: a `fetch` that never leaves the process. */
export function toFetch(mock: Pick<Mock, "handle">): typeof fetch {
  return async (input, init) => {
    const request = new Request(input, init);
    request.signal.throwIfAborted();
    return Promise.race([answer(mock, request), abortion(request.signal)]);
  };
}

async function answer(mock: Pick<Mock, "handle">, request: Request): Promise<Response> {
  return respond(await mock.handle(await toMockRequest(request)), request.method);
}

/** Rejects when the caller gives up, however long the mock lets the reply wait. */
function abortion(signal: AbortSignal): Promise<never> {
  const { promise, reject } = Promise.withResolvers<never>();
  signal.addEventListener("abort", () => {
    reject(signal.reason);
  });
  return promise;
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

function respond(reply: MockReply, method: string): Response {
  if (reply.broken?.kind === "reset") throw new TypeError("fetch failed: the connection was reset");
  try {
    return toResponse(reply, method);
  } catch (mistake) {
    return toResponse(replaceUnsendable(reply, mistake), method);
  }
}

function toResponse(reply: MockReply, method: string): Response {
  const headers = new Headers();
  for (const [name, value] of Object.entries(reply.headers)) {
    for (const line of typeof value === "string" ? [value] : value) headers.append(name, line);
  }
  const empty = isBodiless(reply.status) || method === "HEAD";
  return new Response(empty ? null : toBody(reply), { status: reply.status, headers });
}

function toBody({
  body,
  broken,
}: MockReply): string | Buffer<ArrayBuffer> | ReadableStream<Uint8Array> {
  if (broken?.kind === "truncated") return ReadableStream.from(truncate(body, broken.bytes));
  if (typeof body === "string") return body;
  if (body instanceof Uint8Array) return Buffer.from(body);
  // A generator in between would hold a reader who leaves until the next chunk comes.
  return ReadableStream.from(body).pipeThrough(new TextEncoderStream());
}

async function* truncate(body: MockReply["body"], bytes: number): AsyncGenerator<Uint8Array> {
  const whole = typeof body === "string" ? Buffer.from(body) : Buffer.alloc(0);
  yield whole.subarray(0, bytes);
  if (bytes >= whole.length) return;
  throw new TypeError("terminated: the connection was closed before the body was complete");
}
