import { formatHttpDate } from "../../lib/http-date.ts";
import type { MockReply, ReplyHeaders } from "../message.ts";
import type { UntypedReply } from "../definition/refusal.ts";
import { answerUnsendable } from "./unsendable.ts";

/** Headers that do not come from the operation. */
export interface Envelope {
  /** On the world's clock, in ms. */
  readonly now: number;
  readonly cors: ReplyHeaders;
  readonly reasons: boolean;
  readonly head: boolean;
}

/** Makes a reply of plain text and header lines. */
export function encodeReply(reply: UntypedReply, envelope: Envelope): MockReply {
  try {
    return encode(reply, envelope);
  } catch (mistake) {
    return encode(answerUnsendable(mistake), envelope);
  }
}

function encode(reply: UntypedReply, { now, cors, reasons, head }: Envelope): MockReply {
  const body = encodeBody(reply);
  const headers: Record<string, string | readonly string[]> = { Date: formatHttpDate(now) };
  if (reply.body !== undefined) headers["Content-Type"] = contentType(reply.type);
  Object.assign(headers, cors, reply.headers);
  const { Vary: varies } = reply.headers ?? {};
  if (cors["Vary"] && varies !== undefined) headers["Vary"] = [cors["Vary"], varies].flat();
  if (reasons && reply.reason !== undefined) headers["X-Mock-Reason"] = reply.reason;
  if (head && !hasLength(headers)) headers["Content-Length"] = String(Buffer.byteLength(body));
  return { status: reply.status, headers, body: head ? "" : body };
}

/** Whether a handler or a fault has named the length itself, in whichever case. */
export function hasLength(headers: ReplyHeaders): boolean {
  for (const name in headers) {
    if (name.length === 14 && name.toLowerCase() === "content-length") return true;
  }
  return false;
}

function encodeBody({ body, type }: UntypedReply): string | Uint8Array {
  if (body === undefined) return "";
  if (body instanceof Uint8Array) return body;
  if (typeof body === "string" && type !== undefined && !type.includes("json")) return body;
  return JSON.stringify(body);
}

function contentType(type: string = "application/json"): string {
  return type.startsWith("text/") && !type.includes(";") ? `${type}; charset=utf-8` : type;
}
