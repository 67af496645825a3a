import type { MockReply, MockRequest, ReplyHeaders } from "../message.ts";

/** Decides which web pages may read replies. */
export type OriginRule = (origin: string) => boolean;

const LOOPBACK = /^https?:\/\/(localhost|([\w.-]+\.)?localhost|127(\.\d{1,3}){3}|\[::1\])(:\d+)?$/i;

export function isLoopbackOrigin(origin: string): boolean {
  return LOOPBACK.test(origin);
}

/** The listed origins; without a list, any page that was itself loaded from this machine. */
export function createOriginRule(origins: readonly string[] | undefined): OriginRule {
  if (!origins) return isLoopbackOrigin;
  const allowed = new Set(origins.map((origin) => origin.toLowerCase()));
  return (origin) => allowed.has("*") || allowed.has(origin.toLowerCase());
}

const EXPOSED =
  "X-Mock-Reason, X-RateLimit-Limit, X-RateLimit-Remaining, X-RateLimit-Reset, Retry-After";

const NO_ACCESS: ReplyHeaders = { Vary: "Origin" };

/** Headers that let the page read a reply; credentials are allowed, so the origin is named. */
export function corsHeaders(request: MockRequest, allows: OriginRule): ReplyHeaders {
  const { origin } = request.headers;
  if (origin === undefined || !allows(origin)) return NO_ACCESS;
  return {
    Vary: "Origin",
    "Access-Control-Allow-Origin": origin,
    "Access-Control-Allow-Credentials": "true",
    "Access-Control-Expose-Headers": EXPOSED,
  };
}

export function isPreflight({ method, headers }: MockRequest): boolean {
  return (
    method === "OPTIONS" &&
    headers["origin"] !== undefined &&
    headers["access-control-request-method"] !== undefined
  );
}

/** Answers a preflight (Fetch standard, 4.8), requests to a private network included. */
export function answerPreflight(request: MockRequest, allows: OriginRule): MockReply {
  const { headers } = request;
  const cors = corsHeaders(request, allows);
  if (!("Access-Control-Allow-Origin" in cors)) return { status: 403, headers: cors, body: "" };
  const asked = headers["access-control-request-headers"];
  return {
    status: 204,
    headers: {
      ...cors,
      "Access-Control-Allow-Methods": "GET, HEAD, POST, PUT, PATCH, DELETE",
      ...(asked !== undefined && { "Access-Control-Allow-Headers": asked }),
      ...(headers["access-control-request-private-network"] === "true" && {
        "Access-Control-Allow-Private-Network": "true",
      }),
      "Access-Control-Max-Age": "600",
    },
    body: "",
  };
}
