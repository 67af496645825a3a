import type { Operation, SecurityScheme } from "../../spec/operation.ts";
import type { MockRequest } from "../message.ts";

export type Credentials = Readonly<Record<string, string>>;

/**
 * The credentials of the first alternative that a request carries whole, by scheme name; undefined
 * when it carries none of them.
 */
export function readCredentials(
  request: MockRequest,
  { security }: Operation,
): Credentials | undefined {
  for (const schemes of security) {
    // The empty alternative, "or nobody", is for when no other one fits.
    if (schemes.length === 0) continue;
    const found = schemes.map((scheme) => [scheme.name, readCredential(request, scheme)] as const);
    const given = found.filter((entry): entry is [string, string] => Boolean(entry[1]));
    if (given.length === schemes.length) return Object.fromEntries(given);
  }
  return undefined;
}

function readCredential(request: MockRequest, scheme: SecurityScheme): string | undefined {
  if (scheme.kind === "apiKey") return readKey(request, scheme);
  const authorization = request.headers["authorization"] ?? "";
  const prefix = `${scheme.kind} `;
  return authorization.toLowerCase().startsWith(prefix)
    ? authorization.slice(prefix.length)
    : undefined;
}

function readKey(
  request: MockRequest,
  { in: place, key = "" }: SecurityScheme,
): string | undefined {
  if (place === "query") return new URLSearchParams(request.query).get(key) ?? undefined;
  if (place === "header") return request.headers[key.toLowerCase()];
  const cookies = (request.headers["cookie"] ?? "").split("; ");
  return cookies.find((cookie) => cookie.startsWith(`${key}=`))?.slice(key.length + 1);
}
