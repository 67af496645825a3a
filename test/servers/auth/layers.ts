import type { Clock } from "../../../src/lib/clock.ts";
import type { IncomingRequest, Reply, Service } from "./plain/exchange.ts";
import { mediaTypeOf } from "./plain/exchange.ts";
import { isObject, parseJson } from "./plain/json.ts";

/** Something around a service. Called once for each listener, so that it may remember. */
export type Layer = (next: Service, clock: Clock) => Service;

export type ReplyChange = (reply: Reply, request: IncomingRequest) => Reply;

/** Changes each request before it is judged. */
export function onRequest(change: (request: IncomingRequest) => IncomingRequest): Layer {
  return (next) => (request) => next(change(request));
}

/** Changes each reply. */
export function onReply(change: ReplyChange): Layer {
  return (next) => async (request) => change(await next(request), request);
}

/** Changes each reply to a login that succeeded. */
export function onSuccess(change: ReplyChange): Layer {
  return onReply((reply, request) => (reply.status === 200 ? change(reply, request) : reply));
}

/** Changes each refusal. */
export function onRefusal(change: ReplyChange): Layer {
  return onReply((reply, request) => (reply.status === 400 ? change(reply, request) : reply));
}

/** Changes the value of a body of JSON; any other body stays. */
export function changeBody(reply: Reply, change: (body: unknown) => unknown): Reply {
  if (mediaTypeOf(reply.headers) !== "application/json") return reply;
  return { ...reply, text: JSON.stringify(change(parseJson(reply.text))) };
}

/** Puts a value at a path such as `record.location.lat`; `undefined` takes away what was there. */
function putAt(body: unknown, path: string, value: unknown): unknown {
  const [name = "", ...rest] = path.split(".");
  if (!isObject(body)) return body;
  const inner = rest.length === 0 ? value : putAt(body[name], rest.join("."), value);
  return { ...body, [name]: inner };
}

/** The same value at each of the paths of a reply's body. */
export function putIn(reply: Reply, paths: readonly string[], value: unknown): Reply {
  return changeBody(reply, (body) => {
    let changed = body;
    for (const path of paths) changed = putAt(changed, path, value);
    return changed;
  });
}

export function withHeaders(reply: Reply, headers: Readonly<Record<string, string>>): Reply {
  return { ...reply, headers: { ...reply.headers, ...headers } };
}

/** Counts from 1 and is true at each `n`th call. */
export function createEveryNth(n: number): () => boolean {
  let count = 0;
  return () => {
    count += 1;
    return count % n === 0;
  };
}
