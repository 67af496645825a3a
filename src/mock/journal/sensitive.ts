/** What stands in place of a secret. */
export const REDACTED = "[redacted]";

/** Names under which every text and number is a secret, however deep it stands. */
const SECRET_NAME =
  /pass|pwd|secret|token|digest|backup|credential|authorization|cookie|jwt|api-?key|private-?key|^(resume|pin|session-?id)\]?$/i;

/** Names whose text is a secret; an object of that name holds a whole login. */
const SECRET_TEXT_NAME = /^(t?otp|mfa|2fa)$/i;

/** A one-time code where one is sent; in a reply the same name is a status or the id of an error. */
const CODE_NAME = /(^|[._[-])code\]?$|(2fa|mfa|auth|t?otp|verification|twofactor)-?code/i;

const SECRET_HEADER = /auth|token|cookie|secret|pass|2fa|otp|(^|-)code$|api-?key|session/i;

/** Headers that say how to log in, not who does. */
const PLAIN_HEADER = /^(access-control-.*|www-authenticate|x-2fa-method)$/i;

export type Side = "request" | "reply";

export function isSecretName(name: string, side: Side): boolean {
  return SECRET_NAME.test(name) || (side === "request" && CODE_NAME.test(name));
}

export function isSecretTextName(name: string): boolean {
  return SECRET_TEXT_NAME.test(name);
}

export function isSecretHeader(name: string): boolean {
  return SECRET_HEADER.test(name) && !PLAIN_HEADER.test(name);
}

/**
 * What stands beside a secret and is none: how it was hashed; in a reply, what a server says of a field
 * of that name: `{ "password": { "code": "validation_required" } }`.
 */
export function isPlainMember(name: string, side: Side): boolean {
  return name === "algorithm" || (side === "reply" && (name === "code" || name === "message"));
}
