import type { ExampleRequest } from "./example-requests.ts";

/** The headers that open what needs a login. */
export type LoginHeaders = Readonly<Record<string, string>>;

/** Sends a request for a peer that judges replies but sends nothing itself. */
export function sendRequest(
  url: string,
  { method, path, body, loggedIn }: ExampleRequest,
  { login = {}, signal }: { readonly login?: LoginHeaders; readonly signal: AbortSignal },
): Promise<Response> {
  return fetch(`${url}${path}`, {
    method,
    headers: {
      accept: "application/json",
      ...(body === undefined ? {} : { "content-type": "application/json" }),
      ...(loggedIn ? login : {}),
    },
    body: body === undefined ? null : JSON.stringify(body),
    signal,
  });
}

/** Reads the headers from the reply to a login; empty where it has no token. */
export function toLoginHeaders(reply: string): LoginHeaders {
  try {
    const { authToken, userId } = JSON.parse(reply).data;
    return { "X-Auth-Token": String(authToken), "X-User-Id": String(userId) };
  } catch {
    return {};
  }
}
