import type { JsonObject } from "../../../lib/json.ts";

export interface EmailAddress {
  readonly address: string;
  readonly verified: boolean;
}

/** What the LDAP directory knows of a person. */
export interface DirectoryRecord {
  readonly password: string;
  /** False when the local account of that name belongs to somebody else. */
  readonly linked: boolean;
}

/** A user, with all secrets: it is test data. */
export interface Account {
  readonly id: string;
  /** What the account is good for in a test; the server knows nothing of it. */
  readonly role: string;
  readonly username: string;
  readonly name?: string;
  readonly emails: readonly EmailAddress[];
  readonly password?: string;
  readonly directory?: DirectoryRecord;
  readonly totp?: { readonly secret: string };
  /** Those that have not been used yet. */
  readonly backupCodes: readonly string[];
  readonly emailTwoFactor: boolean;
  readonly active: boolean;
  readonly roles: readonly string[];
  readonly type: "user" | "app";
  /** Hours between the user's time and UTC. */
  readonly utcOffset: number;
  readonly language?: string;
  readonly customFields?: JsonObject;
  /** ISO 8601 in UTC. */
  readonly updatedAt: string;
}

export function findVerifiedEmail({ emails }: Account): string | undefined {
  return emails.find((email) => email.verified)?.address;
}

/** Codes by e-mail need an address that is known to be the owner's. */
export function hasEmailFactor(account: Account): boolean {
  return account.emailTwoFactor && findVerifiedEmail(account) !== undefined;
}
