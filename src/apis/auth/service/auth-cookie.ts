import type { UserRecord } from "../accounts/account.ts";
import type { LoginSuccess } from "../pocketbase/login-outcome.ts";

/** The longest cookie that the SDK sets with a whole record in it. */
const MAX_BYTES = 4096;

/** Encoding a record takes a fifth of a login, and records are never changed in place. */
const encodedRecords = new WeakMap<UserRecord, string>();

/** The cookie of somebody who is not logged in. */
export const clearedCookie: string = render("", encode(null), 0);

/** The SDK's cookie `pb_auth`, by which the rest of the service knows its user. */
export function toCookie({ token, record }: LoginSuccess, expiresAt: number): string {
  const cookie = render(token, encodeRecord(record), expiresAt);
  if (cookie.length <= MAX_BYTES) return cookie;
  const { id, email, collectionId, username, verified } = record;
  return render(token, encode({ id, email, collectionId, username, verified }), expiresAt);
}

function encodeRecord(record: UserRecord): string {
  const known = encodedRecords.get(record);
  if (known !== undefined) return known;
  const encoded = encode(record);
  encodedRecords.set(record, encoded);
  return encoded;
}

function encode(value: object | null): string {
  return encodeURIComponent(JSON.stringify(value));
}

/** `{"token":"…","model":…}`; a token consists of characters that need no encoding. */
function render(token: string, model: string, expiresAt: number): string {
  const expires = new Date(expiresAt).toUTCString();
  const value = `%7B%22token%22%3A%22${token}%22%2C%22model%22%3A${model}%7D`;
  return `pb_auth=${value}; Path=/; Expires=${expires}; SameSite=Strict`;
}
