import { isBodiless } from "../../lib/bodiless.ts";
import type { FaultPlan } from "../faults/fault.ts";

/** A token (RFC 9110, section 5.6.2). */
const NAME = /^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/;

/** Visible characters, spaces and tabs: no control character, and nothing that is not Latin-1. */
const VALUE = /^[\t\x20-\x7e\x80-\xff]*$/;

/** They frame the message or belong to the connection (RFC 9110, section 7.6.1): the server writes them. */
const CONNECTION = new Set([
  "connection",
  "content-length",
  "keep-alive",
  "proxy-connection",
  "te",
  "trailer",
  "transfer-encoding",
  "upgrade",
]);

/** Why HTTP cannot carry what a fault is to answer; undefined when it can. */
export function findUnsendable(effect: FaultPlan["effect"]): string | undefined {
  if (effect.kind !== "status") return undefined;
  const { status, body, headers = {} } = effect;
  if (isBodiless(status) && body !== undefined)
    return `A reply of status ${status} has no body. Leave the body out.`;
  for (const [name, value] of Object.entries(headers)) {
    const mistake = findHeaderMistake(name, value);
    if (mistake !== undefined) return mistake;
  }
  return undefined;
}

function findHeaderMistake(name: string, value: string): string | undefined {
  const shown = JSON.stringify(name);
  if (!NAME.test(name)) return `${shown} is no name of a header. Use letters, digits and hyphens.`;
  if (CONNECTION.has(name.toLowerCase()))
    return `The server itself writes the header ${shown}. Leave it out; to break a reply, use the effects "reset" and "truncate".`;
  if (!VALUE.test(value))
    return `The value of the header ${shown} has characters that HTTP cannot carry. Use visible ASCII.`;
  return undefined;
}
