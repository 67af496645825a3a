import type { Exchange } from "../../../src/index.ts";

export function isRefused({ response }: Exchange): boolean {
  return response.status >= 400 && response.status < 500;
}

export function errorOf(exchange: Exchange): unknown {
  return memberOf(exchange, "error");
}

/** A member of the JSON object of a reply; undefined where there is none. */
export function memberOf({ response }: Exchange, name: string): unknown {
  const body = response.json;
  return typeof body === "object" && body !== null ? Reflect.get(body, name) : undefined;
}
