import type { Exchange } from "../../../../conformance/exchange.ts";

/** What the cookie `pb_auth` of a response holds, as JSON; undefined where there is none. */
export function readCookie({ response }: Exchange): unknown {
  const [, value] = /(?:^|,\s*)pb_auth=([^;]*)/.exec(response.headers["set-cookie"] ?? "") ?? [];
  if (value === undefined) return undefined;
  try {
    return JSON.parse(decodeURIComponent(value));
  } catch {
    return undefined;
  }
}

/** The cookies that a response sets, as a request would send them. */
export function cookiesOf({ response }: Exchange): readonly string[] {
  const set = response.headers["set-cookie"] ?? "";
  // A comma may also stand in a date, but no name and "=" come after that one.
  const cookies = set.split(/,\s*(?=[^;,=\s]+=)/);
  return cookies.map((cookie) => cookie.split(";", 1).join("")).filter((pair) => pair !== "");
}

/** Their names in the order of the alphabet. */
export function cookieNamesOf(exchange: Exchange): readonly string[] {
  return cookiesOf(exchange)
    .map((pair) => pair.split("=", 1).join(""))
    .toSorted();
}
