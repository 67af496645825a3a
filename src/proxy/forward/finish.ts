import { type Awaitable, chain } from "../../lib/awaitable.ts";
import { toMediaType } from "../../lib/media-type.ts";
import type { Problem } from "../../mock/exchange/problem.ts";
import type { JournalEntry } from "../../mock/journal/journal.ts";
import type { MockRequest } from "../../mock/message.ts";
import { DEFAULT_WORLD } from "../../mock/worlds/address.ts";
import { isJson } from "../../spec/documented.ts";
import type { ProxyEngine } from "../engine.ts";
import type { ProxiedExchange } from "../event.ts";
import { judgeRequest } from "../judge/judge-request.ts";
import { isBreach, type ProxyViolation } from "../judge/violation.ts";
import { answerProblem } from "../problem.ts";
import type { Answer } from "./answer.ts";
import { judgeAnswer } from "./judge-answer.ts";
import type { Outlet } from "./outlet.ts";
import type { Passage } from "./passage.ts";
import { readContent, readRequest } from "./read-messages.ts";

export interface Finished {
  readonly answer: Answer;
  readonly outlet: Outlet;
  readonly trailers: readonly (Buffer | string)[];
}

const NONE: readonly ProxyViolation[] = [];

/** Ends a reply that came whole, judges the exchange and tells of it. */
export function finish(engine: ProxyEngine, passage: Passage, finished: Finished): void {
  const { answer, outlet, trailers } = finished;
  if (!outlet.isHeld()) outlet.end(trailers);
  const durationMs = passage.elapsed();
  const body = readBody(answer);
  const found = judgeAnswer(engine, passage, { answer, body });
  const isReplaced = outlet.isHeld() && found.some(isBreach);
  if (isReplaced) answerProblem(passage, toReplyProblem(found));
  else if (outlet.isHeld()) outlet.end(trailers);
  const sent = readRequest(passage);
  void chain(judgeSent(engine, passage, sent), (own) => {
    const violations = own.length === 0 ? found : [...own, ...found];
    const { request } = sent;
    publish(engine, {
      entry: toEntry(engine, passage, { request, answer, body: body ?? "", violations }),
      call: passage.call,
      violations,
      disagreements: [],
      isShadowed: false,
      unseen: { request: sent.isUnseen, reply: body === undefined },
      sizes: { request: passage.sent.size(), reply: answer.received.size() },
      httpVersion: passage.incoming.httpVersion,
      statusText: answer.statusText,
      durationMs,
      isReplaced,
    });
  });
}

interface Judged {
  readonly request: MockRequest;
  readonly answer: Answer;
  readonly body: string | Uint8Array;
  readonly violations: readonly ProxyViolation[];
}

function toEntry(
  engine: ProxyEngine,
  { startedAt, call }: Passage,
  { request, answer, body, violations }: Judged,
): JournalEntry {
  return {
    id: engine.nextId(),
    world: DEFAULT_WORLD,
    at: startedAt,
    api: call?.route.api,
    operationId: call?.route.operation.id,
    request,
    reply: { status: answer.status, headers: answer.fields, body },
    reason: undefined,
    violations,
    fault: undefined,
  };
}

function publish(engine: ProxyEngine, exchange: ProxiedExchange): void {
  if (engine.shadow) engine.shadow.follow(exchange);
  else engine.tell({ type: "exchange", exchange });
}

const utf8 = new TextDecoder();
const TEXTUAL = /^text\/|^application\/(x-www-form-urlencoded|javascript|xml)|\+xml$/;

/** Text where it is one; undefined when it was too large or cannot be decoded. */
function readBody({ fields, received }: Answer): string | Uint8Array | undefined {
  const { "content-encoding": coding, "content-type": type } = fields;
  const bytes = readContent(received, typeof coding === "string" ? coding : undefined);
  if (bytes === undefined) return undefined;
  const mediaType = toMediaType(typeof type === "string" ? type : undefined);
  const isText = bytes.length === 0 || isJson(mediaType) || TEXTUAL.test(mediaType);
  return isText ? utf8.decode(bytes) : bytes;
}

interface Sent {
  readonly request: MockRequest;
  readonly isUnseen: boolean;
}

/** What is enforced was judged before it was sent; of a body that was not seen, nobody can tell that it is missing. */
function judgeSent(
  { validate }: ProxyEngine,
  { call }: Passage,
  { request, isUnseen }: Sent,
): Awaitable<readonly ProxyViolation[]> {
  if (!call || validate !== "warn" || isUnseen) return NONE;
  return judgeRequest(call, request);
}

function toReplyProblem(violations: readonly ProxyViolation[]): Problem {
  const [first] = violations;
  return {
    status: 502,
    title: "The reply of the upstream does not fit the spec",
    detail: `${first?.pointer} ${first?.message}. The reply was not handed on. Correct the server or the spec, or let the proxy only warn.`,
    errors: violations.map(({ pointer, message }) => ({ pointer, message })),
  };
}
