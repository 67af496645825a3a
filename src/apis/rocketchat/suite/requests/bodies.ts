import { createHash } from "node:crypto";
import type { Account } from "../../../../conformance/accounts.ts";

/** Asks MongoDB for any value that is not null, where a server hands it on unchecked. */
export const OPERATOR: object = { $ne: null };

type Credentials = Pick<Account, "username" | "password">;

export function plainLogin({ username, password }: Credentials): object {
  return { username, password };
}

export function wrappedLogin({ username, password }: Credentials): object {
  return { user: { username }, password };
}

/** The form that the page shows for a second factor. */
export function totpLogin(login: object, code: unknown): object {
  return { totp: { login, code } };
}

/** The form that the page shows for a user of the directory. */
export function ldapLogin({ username, password }: Credentials, ldapOptions: unknown = []): object {
  return { ldap: true, ldapOptions, ldapPass: password, username };
}

export function ldapForm({ username, password }: Credentials): Readonly<Record<string, string>> {
  return { ldap: "true", ldapOptions: "[]", ldapPass: password, username };
}

/** A password as Meteor's own clients send it. */
export function digestOf(password: string): {
  readonly digest: string;
  readonly algorithm: string;
} {
  return { digest: sha256(password), algorithm: "sha-256" };
}

export function sha256(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}
