import type { CallPart } from "../claims.ts";
import { toBasic } from "./header-parts.ts";

interface Address {
  readonly user: string | undefined;
  readonly path: string;
  readonly query: string;
}

const ADDRESS = /^(?:[a-z]+:\/\/)?(?:([^/?#\s@]*)@)?([^/?#\s]*)(\/[^?#\s]*)?(?:\?([^#\s]*))?/i;

/** An address as curl takes it, with or without a scheme; its host may be a placeholder. */
export function parseAddress(text: string): Address {
  const [, user, , path = "/", query = ""] = ADDRESS.exec(text) ?? [];
  return { user, path, query };
}

/** What an address sends beside its path: the query, and the user before the host. */
export function addressParts(text: string, line: number): readonly CallPart[] {
  const { user, query } = parseAddress(text);
  const pairs = [...new URLSearchParams(query)].map(([name, value]): CallPart => ({
    name,
    in: "query",
    value,
    line,
  }));
  return user === undefined ? pairs : [...pairs, toBasic(user, line)];
}
