import { mediaTypeOf, type Reply } from "./exchange.ts";
import { memberOf, parseJson } from "./json.ts";

/** The cookie that the rest of the service's API reads: set by a login, cleared by all else. */
export function authCookieOf(reply: Reply, expiresAt: number): string {
  const body = mediaTypeOf(reply.headers) === "application/json" ? parseJson(reply.text) : null;
  const token = memberOf(body, "token");
  return reply.status === 200 && typeof token === "string"
    ? authCookie({ token, model: memberOf(body, "record") }, expiresAt)
    : authCookie({ token: "", model: null }, 0);
}

function authCookie(value: { token: string; model: unknown }, expiresAt: number): string {
  const expires = new Date(expiresAt * 1000).toUTCString();
  const content = encodeURIComponent(JSON.stringify(value));
  return `pb_auth=${content}; Path=/; Expires=${expires}; SameSite=Strict`;
}
