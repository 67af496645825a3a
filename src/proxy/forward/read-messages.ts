import { decodeContent } from "../../lib/content-coding.ts";
import { BODY_LIMIT } from "../../mock/exchange/body.ts";
import type { MockRequest } from "../../mock/message.ts";
import type { Capture } from "./capture.ts";
import type { Passage } from "./passage.ts";

const NO_BODY = new Uint8Array(0);

/** A message without its content coding; its body is empty where it was too large or cannot be decoded. */
interface ReadRequest {
  readonly request: MockRequest;
  readonly isUnseen: boolean;
}

/** The request as far as its body has been captured. */
export function readRequest({ request, sent }: Pick<Passage, "request" | "sent">): ReadRequest {
  if (sent.size() === 0) return { request, isUnseen: false };
  const body = readContent(sent, request.headers["content-encoding"]);
  return { request: { ...request, body: body ?? NO_BODY }, isUnseen: body === undefined };
}

/** What was captured of a body, without its content coding. */
export function readContent(captured: Capture, coding: string | undefined): Uint8Array | undefined {
  const bytes = captured.whole();
  if (bytes === undefined || coding === undefined || bytes.length === 0) return bytes;
  return decodeContent(bytes, coding, BODY_LIMIT);
}
