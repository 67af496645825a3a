import { randomString } from "../lib/random.ts";
import type { Random } from "../lib/random.ts";

/** Meteor's alphabet without look-alikes: no 0, 1, I, O, U, V or l. */
const METEOR_ID_ALPHABET = "23456789ABCDEFGHJKLMNPQRSTWXYZabcdefghijkmnopqrstuvwxyz";

const POCKETBASE_ID_ALPHABET = "abcdefghijklmnopqrstuvwxyz0123456789";

/** The id of a Meteor document, such as a user of Rocket.Chat. */
export function createMeteorId(random: Random, length = 17): string {
  return randomString(random, METEOR_ID_ALPHABET, length);
}

/** A Meteor login token: 256 random bits as 43 characters of base64url (RFC 4648, section 5). */
export function createMeteorSecret(random: Random): string {
  return random.bytes(32).toString("base64url");
}

/** The id of a PocketBase record. */
export function createPocketBaseId(random: Random): string {
  return randomString(random, POCKETBASE_ID_ALPHABET, 15);
}
