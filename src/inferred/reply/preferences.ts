import type { UntypedRequest } from "../../mock/definition/handler.ts";

/** Which of the documented replies a client asks for, as clients of Prism do. */
export interface Preferences {
  readonly code?: string;
  /** The name of an example. */
  readonly example?: string;
  readonly dynamic?: boolean;
}

/** A preference (RFC 7240): a name and a value, which may stand in quotes. */
const PREFERENCE = /(?:^|[,;])\s*(code|example|dynamic)\s*=\s*(?:"([^"]*)"|([^,;"]*))/gi;

/** By `Prefer: code=404, example=gone` or `?__code=404&__example=gone`; the query goes first. */
export function readPreferences({
  headers,
  queryText,
}: Pick<UntypedRequest, "headers" | "queryText">): Preferences | undefined {
  const found: Record<string, string> = {};
  for (const [, name = "", quoted, plain = ""] of (headers["prefer"] ?? "").matchAll(PREFERENCE)) {
    found[name.toLowerCase()] ??= (quoted ?? plain).trim();
  }
  if (queryText.includes("__")) {
    const sent = new URLSearchParams(queryText);
    for (const name of ["code", "example", "dynamic"]) {
      const value = sent.get(`__${name}`);
      if (value !== null) found[name] = value;
    }
  }
  const { code, example, dynamic } = found;
  if (code === undefined && example === undefined && dynamic === undefined) return undefined;
  return {
    ...(code !== undefined && { code }),
    ...(example !== undefined && { example }),
    ...(dynamic !== undefined && { dynamic: dynamic !== "false" }),
  };
}
