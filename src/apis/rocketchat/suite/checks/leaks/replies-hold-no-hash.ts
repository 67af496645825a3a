import type { Check } from "../../../../../conformance/check.ts";
import { sha256 } from "../../bodies.ts";
import { walkJson } from "../../walk-json.ts";

const KEYS =
  /^(bcrypt|argon2|salt|hash|password_?hash|passwordDigest|hashed(Token|Backup)?|loginTokens)$/i;
const HASH = /\$(2[abxy]|argon2(id|i|d)|scrypt|pbkdf2[\w-]*)\$/;

export const repliesHoldNoHash: Check = {
  id: "rocketchat/replies-hold-no-hash",
  title: "No reply holds a digest of a password or of a token.",
  level: "should",
  requirements: [],
  source: "Rocket.Chat's end-to-end tests see to it that the bcrypt digest never comes back.",
  applies: () => true,
  *each(exchange, { accounts }) {
    const { json, body } = exchange.response;
    const found = walkJson(json).filter(
      ({ key, value }) =>
        (KEYS.test(key) && Boolean(value)) || (typeof value === "string" && HASH.test(value)),
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
