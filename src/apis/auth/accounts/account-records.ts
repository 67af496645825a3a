import { ToolkitError } from "../../../errors.ts";
import { type Collection, defineCollection, type Records } from "../../../mock/store/store.ts";
import type { Account } from "./account.ts";

const accounts: Collection<Account> = defineCollection("auth/accounts");
/** Ids by user name in lower case: names that differ in case only are taken for one. */
const idsByUsername: Collection<string> = defineCollection("auth/ids-by-username");
const idsByEmail: Collection<string> = defineCollection("auth/ids-by-email");

export function findAccount(records: Records, id: string): Promise<Account | undefined> {
  return Promise.resolve(records.get(accounts, id));
}

export async function listAccounts(records: Records): Promise<readonly Account[]> {
  return (await records.entries(accounts)).map(([, account]) => account);
}

/** The account whose e-mail address, or else user name in any case, is `identity`. */
export async function findAccountByIdentity(
  records: Records,
  identity: string,
): Promise<Account | undefined> {
  // A user name has no "@", so one look-up is enough.
  const id = identity.includes("@")
    ? await records.get(idsByEmail, identity)
    : await records.get(idsByUsername, identity.toLowerCase());
  // Nobody has the id "": looked up all the same, so that an unknown name takes as long as a known one.
  return records.get(accounts, id ?? "");
}

/** Writes an account in place of `previous`. Throws `SEED_INVALID` when its name is another's. */
export async function saveAccount(
  records: Records,
  account: Account,
  previous?: Account,
): Promise<void> {
  const { id, email, username } = account.record;
  await refuseTaken(records, account, previous);
  if (previous) await forgetNames(records, previous);
  await records.set(accounts, id, account);
  await records.set(idsByUsername, username.toLowerCase(), id);
  if (email !== "") await records.set(idsByEmail, email, id);
}

export async function deleteAccount(records: Records, account: Account): Promise<void> {
  await forgetNames(records, account);
  await records.delete(accounts, account.record.id);
}

async function forgetNames(records: Records, { record }: Account): Promise<void> {
  await records.delete(idsByUsername, record.username.toLowerCase());
  await records.delete(idsByEmail, record.email);
}

async function refuseTaken(
  records: Records,
  { record }: Account,
  previous: Account | undefined,
): Promise<void> {
  const { id, email, username } = record;
  const holders: readonly (readonly [what: string, value: string, holder: string | undefined])[] = [
    ["id", id, previous ? undefined : (await records.get(accounts, id))?.record.id],
    ["user name", username, await records.get(idsByUsername, username.toLowerCase())],
    ["e-mail address", email, await records.get(idsByEmail, email)],
  ];
  for (const [what, value, holder] of holders) {
    if (holder === undefined || holder === previous?.record.id) continue;
    throw new ToolkitError(
      "SEED_INVALID",
      `Cannot save the auth account "${username}": the ${what} "${value}" is taken by ${holder}. Choose another ${what}.`,
    );
  }
}
