import { isObject } from "../lib/json.ts";

/** What stands in place of a secret. */
export const REDACTED = "[redacted]";

const SECRET_NAME =
  /pass|pwd|secret|token|digest|backup|credential|authorization|cookie|jwt|bcrypt|hash|api[-_]?key|private[-_]?key|^(resume|pin|session-?id|t?otp|mfa|2fa)$|(^|[._[-])code\]?$|(2fa|mfa|auth|t?otp|verification|twofactor)-?code/i;

const SECRET_HEADER = /auth|token|cookie|secret|pass|2fa|otp|(^|-)code$|api-?key|session/i;

/** Headers that say how to log in, not who does. */
const PLAIN_HEADER = /^(access-control-.*|www-authenticate)$/i;

/** A JSON Web Token is a secret wherever it stands. */
const JWT = /\beyJ[\w-]{8,}\.[\w-]+\.[\w-]*/g;

const QUOTED_MEMBER = /"([^"\\]{1,80})"\s*:\s*"((?:[^"\\]|\\.)*)"?/g;

/** Shorter texts stand in messages by chance. */
const SHORTEST = 6;

/** What a server's own messages are made of says nothing, even where somebody took it for a password. */
const ORDINARY =
  /^(passwords?|secrets?|tokens?|credentials?|usernames?|unauthorized|authorization|invalid|missing|required|string)$/i;

/** Whether the value of a member, a form field or a query parameter of this name is nobody's business. */
export function isSecretName(name: string): boolean {
  return SECRET_NAME.test(name);
}

/** The name of a header whose value must not be shown. */
export function isSecretHeader(name: string): boolean {
  return SECRET_HEADER.test(name) && !PLAIN_HEADER.test(name);
}

/** The same JSON with each text and number under a secret name hidden. What is hidden is handed to `found`. */
export function hideMembers(value: unknown, found: (secret: string) => void = () => {}): unknown {
  if (Array.isArray(value)) return value.map((item) => hideMembers(item, found));
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, member]) => [name, hideMember(name, member, found)]),
  );
}

function hideMember(name: string, member: unknown, found: (secret: string) => void): unknown {
  const isPlain = typeof member === "object" && member !== null && !Array.isArray(member);
  if (isPlain || !isSecretName(name)) return hideMembers(member, found);
  // A status or an error number of that name is no secret.
  if (typeof member === "boolean" || member === null || isErrorCode(name, member)) return member;
  if (Array.isArray(member)) return member.map((item) => hideMember(name, item, found));
  const text = typeof member === "string" ? member : JSON.stringify(member);
  if (text === "" || text === REDACTED) return member;
  found(text);
  return REDACTED;
}

/** `code` is a one-time code of six digits or more, or the name of an error. */
function isErrorCode(name: string, member: unknown): boolean {
  if (name.toLowerCase() !== "code") return false;
  return typeof member === "number"
    ? member < 100_000
    : typeof member === "string" && /^[a-z_-]+$/i.test(member);
}

/** A text without JSON Web Tokens, and without the quoted members of a secret name in what looks like JSON. */
export function hideInText(text: string): string {
  return hideWebTokens(text).replaceAll(QUOTED_MEMBER, (whole, name: string, value: string) =>
    isSecretName(name) && value !== "" && !isErrorCode(name, value)
      ? `${JSON.stringify(name)}: "${REDACTED}"`
      : whole,
  );
}

/** Takes known secrets out of texts, also where they stand encoded, and JSON Web Tokens. */
export function createEraser(secrets: Iterable<string>): (text: string) => string {
  const forms = [...secrets]
    .flatMap((secret) => (secret.length < SHORTEST || ORDINARY.test(secret) ? [] : formsOf(secret)))
    .toSorted((a, b) => b.length - a.length);
  if (forms.length === 0) return hideWebTokens;
  const pattern = new RegExp([...new Set(forms)].map((form) => RegExp.escape(form)).join("|"), "g");
  return (text) => hideWebTokens(text.replaceAll(pattern, REDACTED));
}

function hideWebTokens(text: string): string {
  return text.replaceAll(JWT, REDACTED);
}

function formsOf(secret: string): readonly string[] {
  return [secret, encodeURIComponent(secret.toWellFormed()), JSON.stringify(secret).slice(1, -1)];
}
