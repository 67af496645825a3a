import type { MockReply, ReplyHeaders } from "./message.ts";
import type { UntypedReply } from "./refusal.ts";

/** Headers that do not come from the operation. */
export interface Envelope {
  /** On the world's clock, in ms. */
  readonly now: number;
  readonly cors: ReplyHeaders;
  readonly reasons: boolean;
  readonly head: boolean;
}

/** Makes a reply of plain text and header lines. */
export function encodeReply(
  reply: UntypedReply,
  { now, cors, reasons, head }: Envelope,
): MockReply {
  const body = encodeBody(reply);
  return {
    status: reply.status,
    headers: {
      Date: formatDate(now),
      ...(reply.body !== undefined && { "Content-Type": contentType(reply.type) }),
      ...cors,
      ...reply.headers,
      ...(reasons && reply.reason !== undefined && { "X-Mock-Reason": reply.reason }),
      ...(head && { "Content-Length": String(Buffer.byteLength(body)) }),
    },
    body: head ? "" : body,
  };
}

function encodeBody({ body, type }: UntypedReply): string {
  if (body === undefined) return "";
  if (typeof body === "string" && type !== undefined && !type.includes("json")) return body;
  return JSON.stringify(body);
}

function contentType(type: string = "application/json"): string {
  return type.startsWith("text/") ? `${type}; charset=utf-8` : type;
}

let cachedSecond = Number.NaN;
let cachedDate = "";

/** The `Date` header (RFC 9110, section 5.6.7); formatting is costly, and the second rarely changes. */
function formatDate(now: number): string {
  const second = Math.floor(now / 1000);
  if (second !== cachedSecond) {
    cachedSecond = second;
    cachedDate = new Date(second * 1000).toUTCString();
  }
  return cachedDate;
}
