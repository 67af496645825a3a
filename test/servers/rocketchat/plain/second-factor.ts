import { createHmac } from "node:crypto";
import type { Era, Proved, Server, User } from "./server.ts";

const STEP_MS = 30_000;
const ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

/** RFC 4648, section 6: each character holds five bits, and bits that fill no byte are dropped. */
function fromBase32(text: string): Buffer {
  const bits = text
    .split("")
    .map((letter) => ALPHABET.indexOf(letter).toString(2).padStart(5, "0"));
  const bytes = bits.join("").match(/.{8}/g) ?? [];
  return Buffer.from(bytes.map((byte) => Number.parseInt(byte, 2)));
}

/** The number of the step of 30 seconds that contains `time`. */
export function stepAt(time: number): number {
  return Math.floor(time / STEP_MS);
}

/** The code of a step, as RFC 6238 defines it; authenticator apps use SHA-1. */
export function codeOf(secret: string, step: number, algorithm = "sha1"): string {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(step));
  const digest = createHmac(algorithm, fromBase32(secret)).update(counter).digest();
  // RFC 4226, section 5.3: the low four bits of the last byte choose where to read.
  const offset = digest.readUInt8(digest.length - 1) & 0x0f;
  const number = digest.readUInt32BE(offset) & 0x7fffffff;
  return String(number % 1_000_000).padStart(6, "0");
}

/** The codes of a user's app that a server takes now. */
export function currentCodes({ behaviour, clock }: Server, { secret }: User): readonly string[] {
  if (secret === undefined) return [];
  const now = stepAt(clock.now());
  return behaviour.codeSteps.map((step) => codeOf(secret, now + step));
}

/** Servers of the page's age did not ask users of the directory. */
export function needsCode({ user, method }: Proved, era: Era): boolean {
  if (user.secret === undefined || method === "token") return false;
  return era !== "0.74" || method === "password";
}

/** Judges a code of the app, or uses up a backup code, which has eight characters. */
export function verifyCode(server: Server, user: User, code: unknown): boolean {
  if (typeof code !== "string" && typeof code !== "number") return false;
  const text = String(code);
  if (text.length !== 8) return currentCodes(server, user).includes(text);
  if (!user.backupCodes.includes(text)) return false;
  const backupCodes = user.backupCodes.filter((left) => left !== text);
  server.users.set(user.id, { ...user, backupCodes });
  return true;
}
