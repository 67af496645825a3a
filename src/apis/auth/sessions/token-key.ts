import type { CryptoKey } from "jose";
import type { Account } from "../accounts/account.ts";

type KeyHolder = Pick<Account, "tokenKey">;

/** Accounts are never changed in place, so a key is imported once. */
const keys = new WeakMap<KeyHolder, Promise<CryptoKey>>();

/** The key that signs and verifies the tokens of an account. */
export function getTokenKey(account: KeyHolder): Promise<CryptoKey> {
  const known = keys.get(account);
  if (known) return known;
  const key = importKey(account.tokenKey);
  keys.set(account, key);
  return key;
}

function importKey(secret: string): Promise<CryptoKey> {
  const algorithm = { name: "HMAC", hash: "SHA-256" };
  return crypto.subtle.importKey("raw", Buffer.from(secret), algorithm, false, ["sign", "verify"]);
}
