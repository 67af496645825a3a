import type { Check } from "../../../../conformance/check.ts";
import { hasHash } from "../../../../conformance/judging/has-hash.ts";
import { placesOf } from "../../../../conformance/judging/json-places.ts";
import { sha256 } from "../requests/bodies.ts";

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
    const { json, body } = exchange.response;
    const found = placesOf(json).filter(
      ({ key, value }) => (KEYS.test(key) && Boolean(value)) || hasHash(value),
    );
    for (const { pointer } of found) {
      yield { exchange, message: "The reply holds a digest.", pointer };
    }
    const digests = Object.values(accounts).map(({ password }) => sha256(password));
    const lower = body.toLowerCase();
    if (found.length > 0 || !digests.some((digest) => lower.includes(digest))) return;
    yield { exchange, message: "The reply holds the SHA-256 digest of a password." };
  },
};
