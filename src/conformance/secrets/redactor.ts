import { createHash } from "node:crypto";
import { formsOf } from "../judging/holds-text.ts";

/** Knows every secret of a run and takes it out of texts. */
export interface Redactor {
  /** The name under which a curl line finds it in its environment: `MEMBER_PASSWORD`. */
  add(name: string, secret: string): void;
  /** The text with `${NAME}` in the place of each secret, however it is encoded. */
  redact(text: string): string;
}

/** A shorter one would be found in every other word. */
const SHORTEST = 4;

export function createRedactor(): Redactor {
  const names = new Map<string, string>();
  let pattern: RegExp | undefined;

  function compile(): RegExp {
    const longestFirst = [...names.keys()].toSorted((a, b) => b.length - a.length);
    return new RegExp(longestFirst.map((text) => RegExp.escape(text)).join("|"), "g");
  }

  return {
    add(name, secret) {
      if (secret.length < SHORTEST || names.has(secret)) return;
      for (const form of encodingsOf(secret)) if (!names.has(form)) names.set(form, name);
      pattern = undefined;
    },
    redact(text) {
      if (names.size === 0) return text;
      pattern ??= compile();
      return text.replace(pattern, (found) => `\${${names.get(found) ?? ""}}`);
    },
  };
}

/** The ways in which a secret may stand in a message: plain, in JSON, a form, HTML or base64, and its digests. */
function encodingsOf(secret: string): readonly string[] {
  return [
    ...formsOf(secret),
    new URLSearchParams([["", secret]]).toString().slice(1),
    secret
      .replaceAll("&", "&amp;")
      .replaceAll("<", "&lt;")
      .replaceAll(">", "&gt;")
      .replaceAll('"', "&quot;"),
    Buffer.from(secret).toString("base64url"),
    ...["md5", "sha1", "sha256"].map((kind) => createHash(kind).update(secret).digest("hex")),
    createHash("sha256").update(secret).digest("base64"),
  ];
}
