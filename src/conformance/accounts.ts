/** What an account given to the suite is good for: `member`, `totp`, `ldap`. */
export type Role = string;

/** An account of the target, as the accounts file gives it. */
export interface Account {
  readonly username: string;
  readonly email?: string;
  readonly password: string;
  /** Base32 secret of the second factor. */
  readonly secret?: string;
}

/** The accounts that the suite may use, by role. */
export type Accounts = Readonly<Record<Role, Account>>;

/** What a role of an API is good for, and which members besides `username` and `password` it needs. */
export interface RoleDescription {
  readonly description: string;
  readonly needs: readonly ("email" | "secret")[];
}
