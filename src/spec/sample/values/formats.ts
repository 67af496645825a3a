import type { Random } from "../../../lib/random.ts";
import { drawBelow, drawBetween } from "./draw.ts";

interface Format {
  readonly plain: string;
  /** Another text of the format. */
  readonly draw: (random: Random) => string;
}

/** Texts of the formats that JSON Schema 2020-12 (Validation, section 7.3) and the OpenAPI Format Registry name. */
const FORMATS: ReadonlyMap<string, Format> = new Map(
  Object.entries({
    "date-time": {
      plain: "2024-01-31T12:00:00Z",
      draw: (random) => `${day(random)}T${time(random)}`,
    },
    date: { plain: "2024-01-31", draw: day },
    time: { plain: "12:00:00Z", draw: time },
    duration: { plain: "PT1H", draw: (random) => `PT${drawBetween(random, 1, 59)}M` },
    email: { plain: "nobody@example.test", draw: (random) => `${drawName(random)}@example.test` },
    hostname: { plain: "example.test", draw: (random) => `${drawName(random)}.example.test` },
    ipv4: { plain: "192.0.2.1", draw: (random) => `192.0.2.${drawBetween(random, 1, 254)}` },
    ipv6: { plain: "2001:db8::1", draw: (random) => `2001:db8::${hex(random, 4)}` },
    uri: {
      plain: "https://example.test/",
      draw: (random) => `https://example.test/${drawName(random)}`,
    },
    "uri-reference": { plain: "/example", draw: (random) => `/${drawName(random)}` },
    "uri-template": { plain: "/example/{id}", draw: (random) => `/${drawName(random)}/{id}` },
    uuid: { plain: "3fa85f64-5717-4562-b3fc-2c963f66afa6", draw: uuid },
    regex: { plain: "^[a-z]+$", draw: (random) => `^${drawName(random)}$` },
    "json-pointer": { plain: "/example", draw: (random) => `/${drawName(random)}` },
    "relative-json-pointer": { plain: "1/example", draw: (random) => `1/${drawName(random)}` },
    byte: { plain: "dGV4dA==", draw: base64 },
    password: { plain: "Never-the-right-1", draw: (random) => `${drawName(random)}-A1` },
  } satisfies Readonly<Record<string, Format>>),
);

/** Formats with the texts of another one. */
const SAME: Readonly<Record<string, string>> = {
  "idn-email": "email",
  "idn-hostname": "hostname",
  iri: "uri",
  "iri-reference": "uri-reference",
  url: "uri",
  base64: "byte",
  base64url: "byte",
  "iso-date-time": "date-time",
  "iso-time": "time",
};

export function findFormat(name: string): Format | undefined {
  return FORMATS.get(SAME[name] ?? name);
}

const CONSONANTS = "bdfgklmnprstv";
const VOWELS = "aeiou";

/** A word that can be spoken. */
export function drawName(random: Random): string {
  const letter = (letters: string) => letters.charAt(drawBelow(random, letters.length));
  const syllables = drawBetween(random, 2, 4);
  return Array.from({ length: syllables }, () => letter(CONSONANTS) + letter(VOWELS)).join("");
}

function day(random: Random): string {
  return `${drawBetween(random, 2000, 2029)}-${two(random, 1, 12)}-${two(random, 1, 28)}`;
}

function time(random: Random): string {
  return `${two(random, 0, 23)}:${two(random, 0, 59)}:${two(random, 0, 59)}Z`;
}

/** A number of two digits. */
function two(random: Random, least: number, most: number): string {
  return String(drawBetween(random, least, most)).padStart(2, "0");
}

function hex(random: Random, length: number): string {
  return random.bytes(length).toString("hex").slice(0, length);
}

/** RFC 9562, section 5.4: version 4, variant 10. */
function uuid(random: Random): string {
  const digits = hex(random, 32);
  return [
    digits.slice(0, 8),
    digits.slice(8, 12),
    `4${digits.slice(13, 16)}`,
    `a${digits.slice(17, 20)}`,
    digits.slice(20, 32),
  ].join("-");
}

function base64(random: Random): string {
  return random.bytes(9).toString("base64");
}
