import { Secret } from "otpauth";
import { randomString } from "../lib/random.ts";
import type { Random } from "../lib/random.ts";

const SECRET_ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

/** A fresh shared secret: 32 random characters as 52 characters of base32 (RFC 4648, section 6). */
export function createTotpSecret(random: Random): string {
  return Secret.fromLatin1(randomString(random, SECRET_ALPHABET, 32)).base32;
}

/** Whom a secret belongs to, as an authenticator app shows it. */
export interface TotpAccount {
  readonly issuer: string;
  readonly username: string;
  readonly secret: string;
}

/** The address behind the QR code that adds a secret to an authenticator app. */
export function otpauthUrl({ issuer, username, secret }: TotpAccount): string {
  const label = `${encodeURIComponent(issuer)}:${encodeURIComponent(username)}`;
  return `otpauth://totp/${label}?secret=${encodeURIComponent(secret)}`;
}
