import type { IncomingMessage } from "node:http";
import { isHopByHop, readConnection } from "./hop-by-hop.ts";

/** What the proxy says of itself and of whom it forwards for. */
export interface Forwarder {
  /** Of the upstream, as `Host` has it. */
  readonly host: string;
  /** The name of this proxy in `Via`; no other has it. */
  readonly pseudonym: string;
  /** Sent with each request, in place of what the client sends under the same names. */
  readonly extra: readonly (readonly [name: string, value: string])[];
}

/** Written anew: the client's own values are read first. `Expect` is answered here, and never forwarded. */
const OWN: ReadonlySet<string> = new Set([
  "host",
  "expect",
  "trailer",
  "via",
  "x-forwarded-for",
  "x-forwarded-host",
  "x-forwarded-proto",
]);

/** The fields of a request as they go to the upstream, as `name, value, name, value, …`: order and case are kept. */
export function toUpstreamHeaders(
  incoming: IncomingMessage,
  { host, pseudonym, extra }: Forwarder,
): string[] {
  const { rawHeaders, headers, httpVersion, socket } = incoming;
  const named = readConnection(headers.connection);
  const replaced =
    extra.length === 0 ? OWN : OWN.union(new Set(extra.map(([name]) => name.toLowerCase())));
  const lines = ["host", host];
  for (let at = 0; at + 1 < rawHeaders.length; at += 2) {
    const name = rawHeaders[at] ?? "";
    const key = name.toLowerCase();
    if (replaced.has(key) || isHopByHop(key, named)) continue;
    lines.push(name, rawHeaders[at + 1] ?? "");
  }
  // RFC 9110, section 10.1.4: what a proxy can take itself.
  if (/\btrailers\b/i.test(String(headers["te"]))) lines.push("TE", "trailers");
  lines.push("Via", join(headers.via, `${httpVersion} ${pseudonym}`));
  lines.push(
    "X-Forwarded-For",
    join(headers["x-forwarded-for"], socket.remoteAddress ?? "unknown"),
  );
  lines.push("X-Forwarded-Host", join(headers["x-forwarded-host"], headers.host ?? ""));
  lines.push("X-Forwarded-Proto", join(headers["x-forwarded-proto"], "http"));
  for (const [name, value] of extra) lines.push(name, value);
  return lines;
}

function join(before: string | readonly string[] | undefined, own: string): string {
  return before === undefined || before.length === 0 ? own : `${String(before)}, ${own}`;
}
