import { verifyPassword } from "./password.ts";

/** A person in the LDAP directory. */
export interface DirectoryEntry {
  readonly dn?: string;
  readonly username: string;
  readonly email: string;
  readonly name: string;
  readonly password: string;
}

export type BindOutcome<Entry extends DirectoryEntry> =
  | { readonly kind: "bound"; readonly entry: Entry }
  | {
      readonly kind: "rejected";
      readonly reason: "empty-password" | "no-such-entry" | "wrong-password";
    };

/**
 * The key under which a directory keeps and finds a name: equal for names that caseIgnoreMatch
 * takes for equal (RFC 4517, section 4.2.11; RFC 4518, section 2). The characters that RFC 4515,
 * section 3, has a filter escape stay as they are, so that a name is never a pattern.
 */
export function directoryKey(username: string): string {
  // Lower case can undo the normal form, as in İ with a cedilla.
  const folded = username.normalize("NFKC").toLowerCase().normalize("NFKC");
  return folded.replaceAll(/ +/g, " ").replaceAll(/^ | $/g, "");
}

/** Binds as the entry found under a name's key. An empty password never does (RFC 4513, section 5.1.2). */
export function verifyBind<Entry extends DirectoryEntry>(
  entry: Entry | undefined,
  password: string,
): BindOutcome<Entry> {
  if (password === "") return { kind: "rejected", reason: "empty-password" };
  const isRight = verifyPassword(entry?.password, { kind: "text", text: password });
  if (!entry) return { kind: "rejected", reason: "no-such-entry" };
  return isRight ? { kind: "bound", entry } : { kind: "rejected", reason: "wrong-password" };
}
