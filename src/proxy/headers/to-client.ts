import { isHopByHop, readConnection } from "./hop-by-hop.ts";
import { type Addresses, rewriteCookie, rewriteLocation } from "./rewrite.ts";

/** The header of a reply as the upstream sent it, and as the client gets it. */
export interface ReplyHead {
  /** By lower-case name; only Set-Cookie stays a list, as its lines cannot be joined (RFC 9110, section 5.3). */
  readonly fields: Readonly<Record<string, string | readonly string[]>>;
  /** `name, value, name, value, …` for the client: order, case and repeated fields are kept. */
  readonly lines: string[];
}

/** Reads the fields of a reply, as they came over the wire. */
export function readReplyHead(raw: readonly (Buffer | string)[], addresses: Addresses): ReplyHead {
  const pairs = toPairs(raw);
  const cookies: string[] = [];
  const fields: Record<string, string> = {};
  for (const { key, value } of pairs) {
    const known = fields[key];
    if (key === "set-cookie") cookies.push(value);
    else fields[key] = known === undefined ? value : `${known}, ${value}`;
  }
  const named = readConnection(fields["connection"]);
  const lines: string[] = [];
  for (const { name, key, value } of pairs) {
    if (!isHopByHop(key, named)) lines.push(name, rewrite(key, value, addresses));
  }
  return { fields: cookies.length === 0 ? fields : { ...fields, "set-cookie": cookies }, lines };
}

interface Pair {
  readonly name: string;
  readonly key: string;
  readonly value: string;
}

function toPairs(raw: readonly (Buffer | string)[]): readonly Pair[] {
  const pairs: Pair[] = [];
  for (let at = 0; at + 1 < raw.length; at += 2) {
    const name = toText(raw[at]);
    pairs.push({ name, key: name.toLowerCase(), value: toText(raw[at + 1]) });
  }
  return pairs;
}

function toText(part: Buffer | string | undefined): string {
  return typeof part === "string" ? part : (part?.toString("latin1") ?? "");
}

function rewrite(key: string, value: string, addresses: Addresses): string {
  if (key === "location") return rewriteLocation(value, addresses);
  return key === "set-cookie" ? rewriteCookie(value, addresses) : value;
}
