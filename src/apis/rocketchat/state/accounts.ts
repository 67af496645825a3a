import { directoryKey } from "../../../credentials/directory.ts";
import { defineCollection, type Collection, type Records } from "../../../mock/store/store.ts";
import type { Account } from "./account.ts";

/** One account among those whose names differ only in case. */
interface Bearer {
  readonly exact: string;
  readonly accountId: string;
}

type NameIndex = Collection<readonly Bearer[]>;

const accounts: Collection<Account> = defineCollection("rocketchat/accounts");
const usernames: NameIndex = defineCollection("rocketchat/usernames");
const emails: NameIndex = defineCollection("rocketchat/emails");
const directory: Collection<string> = defineCollection("rocketchat/directory");

export function findAccount(records: Records, id: string): Account | undefined {
  return records.get(accounts, id);
}

export function listAccounts(records: Records): readonly Account[] {
  return records.entries(accounts).map(([, account]) => account);
}

export function findByUsername(records: Records, name: string): Account | undefined {
  return findByName(records, usernames, name);
}

export function findByEmail(records: Records, address: string): Account | undefined {
  return findByName(records, emails, address);
}

/** The account that belongs to a name in the LDAP directory. */
export function findInDirectory(records: Records, name: string): Account | undefined {
  const id = records.get(directory, directoryKey(name));
  return id === undefined ? undefined : records.get(accounts, id);
}

/** Which of the account's names another account bears already; the directory ignores case. */
export function findTakenName(records: Records, account: Account): string | undefined {
  for (const [index, name] of namesOf(account)) {
    const bearers = records.get(index, name.toLowerCase()) ?? [];
    if (bearers.some((bearer) => bearer.exact === name && bearer.accountId !== account.id)) {
      return name;
    }
  }
  const known = account.directory && findInDirectory(records, account.username);
  return known && known.id !== account.id ? account.username : undefined;
}

/** Adds an account or replaces the one with its id. */
export function saveAccount(records: Records, account: Account): void {
  removeNames(records, account.id);
  records.set(accounts, account.id, account);
  for (const [index, name] of namesOf(account)) {
    const bearers = records.get(index, name.toLowerCase()) ?? [];
    records.set(index, name.toLowerCase(), [...bearers, { exact: name, accountId: account.id }]);
  }
  if (account.directory) records.set(directory, directoryKey(account.username), account.id);
}

/** Replaces an account whose names and place in the directory stay the same. */
export function replaceAccount(records: Records, account: Account): void {
  records.set(accounts, account.id, account);
}

/** Says whether there was such an account. */
export function deleteAccount(records: Records, id: string): boolean {
  removeNames(records, id);
  return records.delete(accounts, id);
}

/** Exactly that name first; else the only one that differs in nothing but case. */
function findByName(records: Records, index: NameIndex, name: string): Account | undefined {
  const bearers = records.get(index, name.toLowerCase());
  if (!bearers) return undefined;
  const [first] = bearers;
  const sole = bearers.length === 1 ? first : undefined;
  const bearer = bearers.find(({ exact }) => exact === name) ?? sole;
  return bearer && records.get(accounts, bearer.accountId);
}

function removeNames(records: Records, id: string): void {
  const account = records.get(accounts, id);
  if (!account) return;
  for (const [index, name] of namesOf(account)) {
    const bearers = records.get(index, name.toLowerCase()) ?? [];
    const others = bearers.filter((bearer) => bearer.accountId !== id);
    if (others.length > 0) records.set(index, name.toLowerCase(), others);
    else records.delete(index, name.toLowerCase());
  }
  if (account.directory) records.delete(directory, directoryKey(account.username));
}

function namesOf(account: Account): readonly (readonly [index: NameIndex, name: string])[] {
  return [
    [usernames, account.username],
    ...account.emails.map(({ address }) => [emails, address] as const),
  ];
}
