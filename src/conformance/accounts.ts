/** What an account given to the suite is good for: `member`, `totp`, `ldap`. */
export type Role = string;

/** An account of the target, as the accounts file gives it. */
export interface Account {
  readonly username: string;
  readonly email?: string;
  readonly password: string;
  /** Base32 secret of the second factor. */
  readonly secret?: string;
  /** By name of a security scheme of the spec: a key, a token or, for Basic, `username:password`. */
  readonly credentials?: Readonly<Record<string, string>>;
}

/** An account as it is given: of an API without roles it may have nothing but credentials. */
type GivenAccount = Omit<Account, "username" | "password"> &
  Partial<Pick<Account, "username" | "password">>;

/** The accounts that the suite may use, by role. */
export type Accounts = Readonly<Record<Role, Account>>;

/** What a role of an API is good for, and which members besides `username` and `password` it needs. */
export interface RoleDescription {
  readonly description: string;
  readonly needs: readonly ("email" | "secret")[];
}

/** The accounts that are given, by role. */
export type GivenAccounts = Readonly<Record<Role, GivenAccount>>;

/** The accounts with an empty text in the place of a username or a password that is not given. */
export function completeAccounts(given: GivenAccounts): Accounts {
  return Object.fromEntries(
    Object.entries(given).map(([role, account]) => [
      role,
      { username: "", password: "", ...account },
    ]),
  );
}

/** Tells whether roles share an account: the same key for the same username, whatever its case, or e-mail address. */
export function accountKeys(accounts: Accounts): ReadonlyMap<Role, string> {
  const keys = new Map<Role, string>();
  for (const [role, { username, email }] of Object.entries(accounts)) {
    const twin = Object.entries(accounts).find(
      ([other, account]) =>
        keys.has(other) && (isSame(account.username, username) || isSame(account.email, email)),
    );
    keys.set(role, twin ? (keys.get(twin[0]) ?? role) : role);
  }
  return keys;
}

function isSame(a: string | undefined, b: string | undefined): boolean {
  return a !== undefined && a !== "" && a.toLowerCase() === b?.toLowerCase();
}
