import { nestsDeeper } from "../../lib/json-depth.ts";
import { toMediaType } from "../../lib/media-type.ts";
import type { MockReply } from "../message.ts";

/** A body as a value; `unread` when it is neither JSON nor a form, was cut or is too deep to walk. */
export type ReadBody =
  | { readonly kind: "none" }
  | { readonly kind: "value"; readonly value: unknown }
  | { readonly kind: "unread"; readonly text: string };

/** Deeper JSON is not shown: hiding the secrets in it would run out of stack. */
const DEPTH_LIMIT = 100;

const FORM = "application/x-www-form-urlencoded";

/** Reads JSON whatever the media type says, for a client may forget to say; forms only when named. */
export function readMessageBody(
  body: MockReply["body"],
  contentType: string | undefined,
): ReadBody {
  if (typeof body !== "string" && !(body instanceof Uint8Array)) return { kind: "none" };
  const text = typeof body === "string" ? body : new TextDecoder().decode(body);
  if (text === "") return { kind: "none" };
  if (toMediaType(contentType) === FORM) return { kind: "value", value: readPairs(text) };
  if (nestsDeeper(text, DEPTH_LIMIT)) return { kind: "unread", text };
  try {
    return { kind: "value", value: JSON.parse(text) };
  } catch {
    return { kind: "unread", text };
  }
}

/** Pairs of a form or a query; several values of a name as an array. */
export function readPairs(text: string): Readonly<Record<string, string | readonly string[]>> {
  const pairs = new URLSearchParams(text);
  return Object.fromEntries(
    [...new Set(pairs.keys())].map((name) => {
      const [first = "", ...more] = pairs.getAll(name);
      return [name, more.length === 0 ? first : [first, ...more]];
    }),
  );
}
