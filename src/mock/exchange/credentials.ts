import type { Operation, SecurityScheme } from "../../spec/operation.ts";
import type { MockRequest } from "../message.ts";

export type Credentials = Readonly<Record<string, string>>;

/** The credentials of each alternative that a request carries whole, by scheme name. */
export function readCredentials(
  request: MockRequest,
  { security }: Operation,
): readonly Credentials[] {
  return security.flatMap((schemes) => {
    // The empty alternative, "or nobody", is for when no other one fits.
    if (schemes.length === 0) return [];
    const found = schemes.map((scheme) => [scheme.name, readCredential(request, scheme)] as const);
    const given = found.filter((entry): entry is [string, string] => Boolean(entry[1]));
    return given.length === schemes.length ? [Object.fromEntries(given)] : [];
  });
}

function readCredential(request: MockRequest, scheme: SecurityScheme): string | undefined {
  if (scheme.kind === "apiKey") return readKey(request, scheme);
  const authorization = request.headers["authorization"] ?? "";
  // What a scheme asks for that is not imitated is up to `authenticate`.
  if (scheme.kind === "other") return authorization || "none";
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
  return readCookie(request, key);
}

function readCookie({ headers }: MockRequest, name: string): string | undefined {
  const cookies = (headers["cookie"] ?? "").split("; ");
  return cookies.find((cookie) => cookie.startsWith(`${name}=`))?.slice(name.length + 1);
}
