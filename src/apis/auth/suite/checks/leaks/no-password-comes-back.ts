import { createHash } from "node:crypto";
import type { ExchangeCheck } from "../../../../../conformance/check.ts";
import { sentOf } from "../../replies.ts";

/** A shorter text may be found by chance. */
const SHORTEST = 6;
/** Any message may hold the word "password". */
const WORD = /^[a-z]+$/i;

export const noPasswordComesBack: ExchangeCheck = {
  id: "auth/no-password-comes-back",
  title: "No reply repeats a password, neither the one that was sent nor a real one.",
  level: "should",
  requirements: ["auth/login/200/body", "auth/login/400/body"],
  source: "Real servers repeat no password; logs and caches keep what a reply says.",
  applies: () => true,
  *each(exchange, { accounts }) {
    const owners = Object.values(accounts);
    const names = new Set(owners.map(({ username }) => username));
    const passwords = [...owners.map(({ password }) => password), sentOf(exchange, "password")];
    const { body, headers } = exchange.response;
    const text = [body, ...Object.values(headers)].join("\n");
    const isShown = passwords
      // A username that was tried as a password is no secret.
      .filter((password) => password !== undefined && !names.has(password))
      .flatMap((password = "") => formsOf(password))
      .some((form) => form.length >= SHORTEST && text.includes(form));
    if (isShown) yield { exchange, message: "The reply repeats a password." };
  },
};

/** How a password may stand in a reply: plain, in JSON, in a URL or cookie, in base64, as a digest. */
function formsOf(password: string): readonly string[] {
  if (password.length < SHORTEST) return [];
  const digests = ["md5", "sha1", "sha256"].map((name) =>
    createHash(name).update(password).digest("hex"),
  );
  const plain = [password, JSON.stringify(password).slice(1, -1), encodeURIComponent(password)];
  return [
    ...(WORD.test(password) ? [] : plain),
    Buffer.from(password).toString("base64").replace(/=+$/, ""),
    ...digests,
  ];
}
