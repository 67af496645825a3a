import { STATUS_CODES } from "node:http";
import { isObject } from "../../lib/json.ts";
import { toMediaType } from "../../lib/media-type.ts";
import type { ProxiedExchange } from "../event.ts";
import { type Fields, renderPairs, renderTarget, toPairs } from "./pairs.ts";
import type { ExchangeRecord } from "./record-exchange.ts";

/** A pair of HAR 1.2: a header, a field of a query. */
interface HarPair {
  readonly name: string;
  readonly value: string;
}

/** An entry of HAR 1.2, as far as a proxy knows of it. */
export interface HarEntry {
  readonly startedDateTime: string;
  readonly time: number;
  readonly request: {
    readonly method: string;
    readonly url: string;
    readonly httpVersion: string;
    readonly cookies: readonly [];
    readonly headers: readonly HarPair[];
    readonly queryString: readonly HarPair[];
    readonly postData?: { readonly mimeType: string; readonly text: string };
    readonly headersSize: -1;
    readonly bodySize: number;
  };
  readonly response: {
    readonly status: number;
    readonly statusText: string;
    readonly httpVersion: string;
    readonly cookies: readonly [];
    readonly headers: readonly HarPair[];
    readonly content: { readonly size: number; readonly mimeType: string; readonly text?: string };
    readonly redirectURL: string;
    readonly headersSize: -1;
    readonly bodySize: number;
  };
  readonly cache: Readonly<Record<never, never>>;
  readonly timings: { readonly send: number; readonly wait: number; readonly receive: number };
}

/** An exchange with the upstream as an HTTP archive has it, without secrets. */
export function toHarEntry(
  { statusText, sizes, durationMs }: ProxiedExchange,
  { at, request, reply }: ExchangeRecord,
  upstream: URL,
): HarEntry {
  const queryString = toHarPairs(request.query);
  const base = upstream.href.replace(/\/+$/, "");
  const sent = toText(request.body, request.headers["content-type"]);
  const received = toText(reply.body, reply.headers["content-type"]);
  const mimeType = String(reply.headers["content-type"] ?? "x-unknown");
  return {
    startedDateTime: at,
    time: durationMs,
    request: {
      method: request.method,
      url: base + renderTarget(request),
      httpVersion: "HTTP/1.1",
      cookies: [],
      headers: toHarPairs(request.headers),
      queryString,
      ...(sent !== undefined && {
        postData: { mimeType: String(request.headers["content-type"] ?? ""), text: sent },
      }),
      headersSize: -1,
      bodySize: sizes.request,
    },
    response: {
      status: reply.status,
      statusText: statusText || (STATUS_CODES[reply.status] ?? ""),
      httpVersion: "HTTP/1.1",
      cookies: [],
      headers: toHarPairs(reply.headers),
      content:
        received === undefined
          ? { size: sizes.reply, mimeType }
          : { size: Buffer.byteLength(received), mimeType, text: received },
      redirectURL: String(reply.headers["location"] ?? ""),
      headersSize: -1,
      bodySize: sizes.reply,
    },
    cache: {},
    timings: { send: 0, wait: durationMs, receive: 0 },
  };
}

function toHarPairs(fields: Fields): readonly HarPair[] {
  return toPairs(fields).map(([name, value]) => ({ name, value }));
}

const FORM = "application/x-www-form-urlencoded";
const NOT_SHOWN = /^\[not shown: .*\]$/;

/** The text of a body that the journal shows; undefined where it shows none. */
function toText(body: unknown, contentType: unknown): string | undefined {
  if (body === undefined || (typeof body === "string" && NOT_SHOWN.test(body))) return undefined;
  const mediaType = toMediaType(typeof contentType === "string" ? contentType : undefined);
  if (mediaType !== FORM || !isObject(body)) return JSON.stringify(body);
  return renderPairs(body);
}
