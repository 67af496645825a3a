import type { components } from "../control/schema.gen.ts";
import type { JournalEntry } from "./journal.ts";
import type { ReadBody } from "./message-body.ts";
import { type HeaderFields, readExchange, type ReadExchange } from "./read-exchange.ts";
import {
  type Hide,
  hideBodySecrets,
  hideHeader,
  hideSecrets,
  mapMembers,
  redact,
} from "./redact.ts";
import { createScrubber, type Scrub } from "./scrub.ts";
import type { Side } from "./sensitive.ts";

/** An exchange as it leaves the mock: without its secrets. */
export type ExchangeView = components["schemas"]["Exchange"];

export function toExchangeView(entry: JournalEntry): ExchangeView {
  return viewExchange(readExchange(entry));
}

/** The secrets of an exchange, by which their copies elsewhere are found. */
export function secretsOf(exchange: ReadExchange): ReadonlySet<string> {
  const secrets = new Set<string>();
  hideMessages(exchange, collectInto(secrets));
  return secrets;
}

/** Hides secrets, and keeps them in each form in which they may stand elsewhere. */
function collectInto(secrets: Set<string>): Hide {
  return (secret) => {
    // Half a surrogate pair, which JSON can carry, has no encoding.
    secrets.add(secret).add(decode(secret)).add(encodeURIComponent(secret.toWellFormed()));
    return redact(secret);
  };
}

export function viewExchange(exchange: ReadExchange): ExchangeView {
  const { entry } = exchange;
  const { request, reply, operationId, api, reason, fault } = entry;
  const secrets = new Set<string>();
  const shown = hideMessages(exchange, collectInto(secrets));
  const scrub = createScrubber(secrets);
  // A documented path without parameters holds nothing that a client has made up.
  const path = operationId === undefined ? scrubText(scrub, request.path) : request.path;
  return {
    id: entry.id,
    world: entry.world,
    at: new Date(entry.at).toISOString(),
    ...(api !== undefined && { api }),
    ...(operationId !== undefined && { operation: operationId }),
    request: {
      method: request.method,
      path,
      query: scrubFields(scrub, shown.query),
      headers: scrubFields(scrub, shown.requestHeaders),
      ...showBody(exchange.requestBody, scrub(shown.requestBody)),
    },
    reply: {
      status: reply.status,
      headers: scrubReplyHeaders(scrub, shown.replyHeaders),
      ...showBody(exchange.replyBody, scrub(hideQuotes(exchange, shown.replyBody))),
    },
    ...(reason !== undefined && { reason }),
    ...(fault !== undefined && { fault }),
    violations: entry.violations.map(({ pointer, message }) => ({ pointer, message })),
  };
}

function hideMessages(exchange: ReadExchange, hide: Hide) {
  return {
    query: hideSecrets(exchange.query, "request", hide),
    requestHeaders: hideHeaders(exchange.requestHeaders, hide),
    replyHeaders: hideHeaders(exchange.replyHeaders, hide),
    requestBody: hideBody(exchange.requestBody, "request", hide),
    replyBody: hideBody(exchange.replyBody, "reply", hide),
  };
}

function hideHeaders(headers: HeaderFields, hide: Hide): HeaderFields {
  return mapMembers(headers, (value, name) => hideHeader(name, value, hide));
}

function hideBody(body: ReadBody, side: Side, hide: Hide): unknown {
  return body.kind === "value" ? hideBodySecrets(body.value, side, hide) : undefined;
}

function showBody(body: ReadBody, shown: unknown): { body?: unknown } {
  switch (body.kind) {
    case "none":
      return {};
    case "value":
      return { body: shown };
    case "unread":
      return {
        body: `[not shown: ${Buffer.byteLength(body.text)} bytes that are not JSON or form]`,
      };
  }
}

/** A parser's message quotes from the body that it could not read. */
function hideQuotes({ requestBody }: ReadExchange, reply: unknown): unknown {
  if (requestBody.kind !== "unread") return reply;
  return JSON.parse(
    JSON.stringify(reply ?? null, (_, value: unknown) =>
      typeof value === "string"
        ? value.replace(/(, (?:\.\.\.)?")[^]*("(?:\.\.\.)? is not valid JSON)/, "$1[redacted]$2")
        : value,
    ),
  );
}

function scrubText(scrub: Scrub, text: string): string {
  return String(scrub(text));
}

/** Headers that the mock itself writes, whatever was sent. */
const OWN_HEADER = /^(x-mock-reason|content-type|content-length|date|vary|allow)$/;

function scrubReplyHeaders(scrub: Scrub, headers: HeaderFields): ReturnType<typeof scrubFields> {
  const own = Object.entries(headers).filter(([name]) => OWN_HEADER.test(name));
  return {
    ...scrubFields(scrub, headers),
    ...scrubFields((text) => text, Object.fromEntries(own)),
  };
}

/** Fields of one or several texts, made mutable as the generated type has it. */
function scrubFields(scrub: Scrub, fields: unknown): Record<string, string | string[]> {
  return Object.fromEntries(
    Object.entries(fields ?? {}).map(([name, value]: [string, unknown]) => [
      name,
      Array.isArray(value)
        ? value.map((line) => scrubText(scrub, String(line)))
        : scrubText(scrub, String(value)),
    ]),
  );
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
