import { ToolkitError } from "../../../errors.ts";
import { type Collection, defineCollection, type Records } from "../../../mock/store/store.ts";
import type { Account } from "./account.ts";

const accounts: Collection<Account> = defineCollection("auth/accounts");
/** Ids by user name in lower case: names that differ in case only are taken for one. */
const idsByUsername: Collection<string> = defineCollection("auth/ids-by-username");
const idsByEmail: Collection<string> = defineCollection("auth/ids-by-email");

export function findAccount(records: Records, id: string): Account | undefined {
  return records.get(accounts, id);
}

export function listAccounts(records: Records): readonly Account[] {
  return records.entries(accounts).map(([, account]) => account);
}

/** The account whose e-mail address, or else user name in any case, is `identity`. */
export function findAccountByIdentity(records: Records, identity: string): Account | undefined {
  // A user name has no "@", so one look-up is enough.
  const id = identity.includes("@")
    ? records.get(idsByEmail, identity)
    : records.get(idsByUsername, identity.toLowerCase());
  // Nobody has the id "": looked up all the same, so that an unknown name takes as long as a known one.
  return records.get(accounts, id ?? "");
}

/** Writes an account in place of `previous`. Throws `SEED_INVALID` when its name is another's. */
export function saveAccount(records: Records, account: Account, previous?: Account): void {
  const { id, email, username } = account.record;
  refuseTaken(records, account, previous);
  if (previous) forgetNames(records, previous);
  records.set(accounts, id, account);
  records.set(idsByUsername, username.toLowerCase(), id);
  if (email !== "") records.set(idsByEmail, email, id);
}

export function deleteAccount(records: Records, account: Account): void {
  forgetNames(records, account);
  records.delete(accounts, account.record.id);
}

function forgetNames(records: Records, { record }: Account): void {
  records.delete(idsByUsername, record.username.toLowerCase());
  records.delete(idsByEmail, record.email);
}

function refuseTaken(records: Records, { record }: Account, previous: Account | undefined): void {
  const { id, email, username } = record;
  const holders: readonly (readonly [what: string, value: string, holder: string | undefined])[] = [
    ["id", id, previous ? undefined : records.get(accounts, id)?.record.id],
    ["user name", username, records.get(idsByUsername, username.toLowerCase())],
    ["e-mail address", email, records.get(idsByEmail, email)],
  ];
  for (const [what, value, holder] of holders) {
    if (holder === undefined || holder === previous?.record.id) continue;
    throw new ToolkitError(
      "SEED_INVALID",
      `Cannot save the auth account "${username}": the ${what} "${value}" is taken by ${holder}. Choose another ${what}.`,
    );
  }
}
