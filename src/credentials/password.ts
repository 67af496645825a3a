import { hash } from "node:crypto";
import { isSameSecret } from "./same-secret.ts";

/** What a client may send to prove a password: the text, or its SHA-256 as lower-case hex. */
export type PresentedPassword =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "sha256"; readonly digest: string };

/** Compared in place of a password that does not exist, so that both cases take the same time. */
const DECOY = "correct horse battery staple";

/** Judges a password; `stored` is undefined for an account that does not exist or has none. */
export function verifyPassword(stored: string | undefined, presented: PresentedPassword): boolean {
  // An empty password counts as none: it can never be matched.
  const hasPassword = stored !== undefined && stored !== "";
  const expected = hasPassword ? stored : DECOY;
  const same =
    presented.kind === "text"
      ? isSameSecret(expected, presented.text)
      : isSameSecret(hash("sha256", expected), presented.digest);
  return same && hasPassword;
}
