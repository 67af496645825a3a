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
