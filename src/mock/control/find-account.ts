import type { AccountView } from "../definition/admin.ts";
import type { Api } from "../definition/api.ts";
import type { Context } from "../definition/handler.ts";

type Accounts = NonNullable<Api["accounts"]>;

/** The account of that id or, where none has it, of that username. */
export async function findAccount(
  accounts: Accounts,
  context: Context,
  name: string,
): Promise<AccountView | undefined> {
  const found = await accounts.find(context, name);
  if (found) return found;
  const all = await accounts.list(context);
  return all.find((account) => accounts.summarize(account).username === name);
}

/** By what a person knows it, and by what the API does: `ada (7f3k2…)`. */
export function nameAccount(accounts: Accounts, account: AccountView): string {
  const { username } = accounts.summarize(account);
  return username === "" || username === account.id ? account.id : `${username} (${account.id})`;
}
