import { createHash } from "node:crypto";
import { formsOf } from "../judging/holds-text.ts";

/** Knows every secret of a run and takes it out of texts. */
export interface Redactor {
  /** The name under which a curl line finds it in its environment: `MEMBER_PASSWORD`. */
  add(name: string, secret: string): void;
  /** The same for one that others may know and encode: every form of it that a server could send is found. */
  addWithForms(name: string, secret: string): void;
  /** The text with `${NAME}` in the place of each secret, in whatever case. */
  redact(text: string): string;
}

/** A shorter one is found in many a word: it counts only where it stands alone. */
const SHORTEST = 4;

export function createRedactor(): Redactor {
  /** Names by secret in lower case. */
  const names = new Map<string, string>();

  function add(name: string, form: string): void {
    const key = form.toLowerCase();
    if (key !== "" && !names.has(key)) names.set(key, name);
  }

  return {
    add,
    addWithForms(name, secret) {
      for (const form of encodingsOf(secret)) add(name, form);
    },
    redact(text) {
      const lower = text.toLowerCase();
      const found = [...names.keys()].filter((form) => lower.includes(form));
      if (found.length === 0) return text;
      const longestFirst = found.toSorted((a, b) => b.length - a.length);
      const pattern = new RegExp(longestFirst.map(toPattern).join("|"), "gi");
      return text.replace(pattern, (match) => `\${${names.get(match.toLowerCase()) ?? ""}}`);
    },
  };
}

function toPattern(text: string): string {
  const literal = RegExp.escape(text);
  return text.length < SHORTEST ? `(?<!\\w)${literal}(?!\\w)` : literal;
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
    encodeEach(secret, (code) => `&#${code};`),
    encodeEach(secret, (code) => `&#x${code.toString(16)};`),
    encodeEach(secret, (code) => `%${code.toString(16)}`),
    Buffer.from(secret).toString("hex"),
    ...["md5", "sha1", "sha256", "sha512"].map((kind) =>
      createHash(kind).update(secret).digest("hex"),
    ),
    createHash("sha256").update(secret).digest("base64"),
  ];
}

function encodeEach(text: string, encode: (code: number) => string): string {
  return Array.from(text, (letter) => encode(letter.codePointAt(0) ?? 0)).join("");
}
