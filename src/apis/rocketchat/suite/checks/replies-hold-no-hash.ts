import { createHash } from "node:crypto";
import type { Check } from "../../../../conformance/check.ts";
import { hasHash } from "../../../../conformance/judging/has-hash.ts";
import { placesOf } from "../../../../conformance/judging/json-places.ts";

const KEYS =
  /^(bcrypt|argon2|salt|hash|password_?hash|passwordDigest|hashed(Token|Backup)?|loginTokens)$/i;

export const repliesHoldNoHash: Check = {
  id: "rocketchat/replies-hold-no-hash",
  title: "No reply holds a digest of a password or of a token.",
  level: "should",
  requirements: [],
  source: "Rocket.Chat's end-to-end tests see to it that the bcrypt digest never comes back.",
  applies: () => true,
  *each(exchange, { accounts }) {
    const { json, body, headers } = exchange.response;
    const found = placesOf(json).filter(
      ({ key, value }) => (KEYS.test(key) && Boolean(value)) || hasHash(value),
    );
    for (const { pointer } of found) {
      yield { exchange, message: "The reply holds a digest.", pointer };
    }
    const digests = Object.values(accounts).flatMap(({ password }) => digestsOf(password));
    const texts = [body, ...Object.values(headers)];
    const isHeld = (digest: string) =>
      texts.some((text) => text.includes(digest) || text.toLowerCase().includes(digest));
    if (found.length > 0 || !digests.some(isHeld)) return;
    yield { exchange, message: "The reply holds a digest of a password." };
  },
};

/** Digests of a password that a server may keep, in hexadecimal digits and in base64. */
function digestsOf(password: string): readonly string[] {
  return ["md5", "sha1", "sha256", "sha512"].flatMap((algorithm) => {
    const digest = createHash(algorithm).update(password).digest();
    return [digest.toString("hex"), digest.toString("base64").replace(/=+$/, "")];
  });
}
