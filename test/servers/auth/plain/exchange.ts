import type { IncomingHttpHeaders } from "node:http";

/** A request, with its body as text. */
export interface IncomingRequest {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
}

/** A reply, with its body as text. */
export interface Reply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly text: string;
}

/** All that a server does between the request and the reply. */
export type Service = (request: IncomingRequest) => Promise<Reply>;

export function toJsonReply(status: number, body: unknown): Reply {
  return { status, headers: { "content-type": "application/json" }, text: JSON.stringify(body) };
}

export function toTextReply(status: number, text: string): Reply {
  return { status, headers: { "content-type": "text/plain; charset=utf-8" }, text };
}

/** The media type of a request or reply, without its parameters. */
export function mediaTypeOf(headers: { readonly "content-type"?: string | undefined }): string {
  const [mediaType = ""] = (headers["content-type"] ?? "").split(";");
  return mediaType.trim().toLowerCase();
}
