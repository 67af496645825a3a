import type { LoginSuccess } from "../pocketbase/login-outcome.ts";

/** The longest cookie that the SDK sets with a whole record in it. */
const MAX_BYTES = 4096;

/** The cookie of somebody who is not logged in. */
export const clearedCookie: string = render({ token: "", model: null }, 0);

/** The SDK's cookie `pb_auth`, by which the rest of the service knows its user. */
export function toCookie({ token, record }: LoginSuccess, expiresAt: number): string {
  const cookie = render({ token, model: record }, expiresAt);
  if (cookie.length <= MAX_BYTES) return cookie;
  const { id, email, collectionId, username, verified } = record;
  return render({ token, model: { id, email, collectionId, username, verified } }, expiresAt);
}

function render(value: object, expiresAt: number): string {
  const expires = new Date(expiresAt).toUTCString();
  const text = encodeURIComponent(JSON.stringify(value));
  return `pb_auth=${text}; Path=/; Expires=${expires}; SameSite=Strict`;
}
