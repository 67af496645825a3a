import { nestsDeeper } from "../../../lib/json-depth.ts";
import { isJson } from "../../../spec/documented.ts";

import { isRedacted } from "../redacted.ts";

/** What there is to judge of a body. `unknown`: not recorded, or of a form that no schema judges. */
export type ReadBody =
  | { readonly kind: "none" }
  | { readonly kind: "unknown" }
  | { readonly kind: "value"; readonly value: unknown }
  | { readonly kind: "broken" };

/** Deeper JSON would run out of stack. */
const DEPTH_LIMIT = 200;

/** Numbers that a double cannot hold. */
const HUGE_NUMBER = /\d[eE]\+?\d{3}|\d{300}/;

/** Reads a body as its media type has it. */
export function readBody(text: string | undefined, mediaType: string): ReadBody {
  if (text === undefined) return { kind: "unknown" };
  if (text === "") return { kind: "none" };
  if (isJson(mediaType)) return readJson(text.replace(/^\uFEFF/, ""));
  if (mediaType.startsWith("text/")) return { kind: "value", value: text };
  if (mediaType === "application/x-www-form-urlencoded") {
    return { kind: "value", value: readForm(text) };
  }
  return { kind: "unknown" };
}

function readJson(text: string): ReadBody {
  if (nestsDeeper(text, DEPTH_LIMIT)) return { kind: "unknown" };
  try {
    const value: unknown = HUGE_NUMBER.test(text)
      ? JSON.parse(text, (_, member: unknown) => toFinite(member))
      : JSON.parse(text);
    return { kind: "value", value };
  } catch {
    // Where a number was hidden, what is left is no JSON.
    return { kind: isRedacted(text) ? "unknown" : "broken" };
  }
}

/** 1e400 is a JSON number, but infinite as a double, which no schema would take for one. */
function toFinite(value: unknown): unknown {
  if (value === Infinity) return Number.MAX_VALUE;
  return value === -Infinity ? -Number.MAX_VALUE : value;
}

function readForm(text: string): Readonly<Record<string, unknown>> {
  const pairs = new URLSearchParams(text);
  return Object.fromEntries(
    [...new Set(pairs.keys())].map((name) => {
      const values = pairs.getAll(name);
      return [name, values.length === 1 ? values[0] : values];
    }),
  );
}
