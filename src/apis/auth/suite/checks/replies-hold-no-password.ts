import { createHash } from "node:crypto";
import type { ExchangeCheck } from "../../../../conformance/check.ts";
import { formsOf, holdsAny } from "../../../../conformance/judging/holds-text.ts";
import { sentOf } from "../judging/replies.ts";

/** A shorter text may be found by chance. */
const SHORTEST = 6;
/** Any message may hold the word "password". */
const WORD = /^[a-z]+$/i;

export const repliesHoldNoPassword: ExchangeCheck = {
  id: "auth/replies-hold-no-password",
  title: "No reply repeats a password, neither the one that was sent nor a real one.",
  level: "should",
  requirements: ["auth/login/200/body", "auth/login/400/body"],
  source: "CWE-201: sent data with secrets in it. Real servers repeat no password.",
  applies: () => true,
  *each(exchange, { accounts }) {
    const owners = Object.values(accounts);
    const names = new Set(owners.map(({ username }) => username));
    const passwords = [...owners.map(({ password }) => password), sentOf(exchange, "password")];
    const forms = passwords
      // A username that was tried as a password is no secret.
      .filter((password = "") => password.length >= SHORTEST && !names.has(password))
      .flatMap((password = "") => tellingForms(password));
    if (holdsAny(exchange.response, forms))
      yield { exchange, message: "The reply repeats a password." };
  },
};

function tellingForms(password: string): readonly string[] {
  const digests = ["md5", "sha1", "sha256"].map((name) =>
    createHash(name).update(password).digest("hex"),
  );
  const forms = formsOf(password).filter((form) => form !== password || !WORD.test(form));
  return [...forms, ...digests];
}
