import { STATUS_CODES } from "node:http";
import { isObject } from "../../lib/json.ts";
import { mapMembers } from "./redact.ts";
import { REDACTED } from "./sensitive.ts";

/** Hides known secrets in texts, those of arrays and members of objects included. */
export type Scrub = (value: unknown) => unknown;

/** Shorter texts stand in messages by chance; where they are secrets by name, they are hidden anyway. */
const SHORTEST_SECRET = 8;

const WORDS = `
  accepted account activated application authenticate authenticated authentication authorization authorized
  credential credentials disabled document duplicate expected identity inactive incorrect internal localhost
  multipart password passwords permission permitted received rejected required requested response succeeded
  temporarily undefined unexpected unverified username usernames validation`;

/** What a server's own messages are made of says nothing, even where somebody took it for a password. */
const ORDINARY: ReadonlySet<string> = new Set(
  [WORDS, ...Object.values(STATUS_CODES)].flatMap((text = "") => [
    text.toLowerCase(),
    ...text.toLowerCase().trim().split(/\s+/),
  ]),
);

/** A word ends at any other character, and at what an escape in a URL or in JSON stands for. */
const WORD_BEGINS = String.raw`(?:(?<![\p{L}\p{N}_])|(?<=%[\dA-Fa-f]{2}|\\[bfnrt]|\\u[\dA-Fa-f]{4}))`;
const WORD_ENDS = String.raw`(?![\p{L}\p{N}_])`;

/** Hides secrets where an error repeats what was sent: whole words only, so that other texts stay readable. */
export function createScrubber(secrets: ReadonlySet<string>): Scrub {
  const telling = [...secrets]
    .filter((secret) => secret.length >= SHORTEST_SECRET && !ORDINARY.has(secret.toLowerCase()))
    .toSorted((a, b) => b.length - a.length);
  if (telling.length === 0) return (value) => value;
  let pattern: RegExp | undefined;
  const scrubText = (text: string) => {
    // Most texts repeat no secret, and to compile a pattern takes a hundred times as long as to look.
    if (!telling.some((secret) => text.includes(secret))) return text;
    pattern ??= new RegExp(telling.map(toPattern).join("|"), "gu");
    return text.replace(pattern, REDACTED);
  };
  const scrub: Scrub = (value) => {
    if (typeof value === "string") return scrubText(value);
    if (Array.isArray(value)) return value.map(scrub);
    return isObject(value) ? mapMembers(value, scrub) : value;
  };
  return scrub;
}

/** Where a secret itself begins or ends between words, anything may stand beside it. */
function toPattern(secret: string): string {
  const begins = /^[\p{L}\p{N}_]/u.test(secret) ? WORD_BEGINS : "";
  const ends = /[\p{L}\p{N}_]$/u.test(secret) ? WORD_ENDS : "";
  return begins + RegExp.escape(secret) + ends;
}
