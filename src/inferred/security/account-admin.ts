import { ToolkitError } from "../../errors.ts";
import type { AccountAdmin, AccountSummary } from "../../mock/definition/admin.ts";
import type { ApiModel } from "../../mock/definition/handler.ts";
import { type Collection, defineCollection } from "../../mock/store/store.ts";
import type { SecurityScheme } from "../../spec/operation.ts";
import { type Account, accountSchema, initialAccount, toAccount } from "./account.ts";

/** How seeds and the control API reach the accounts of an inferred API. */
export function createAccountAdmin(
  api: string,
  schemes: readonly SecurityScheme[],
): AccountAdmin<ApiModel> {
  const accounts = accountRecords(api);
  return {
    schema: accountSchema(schemes),
    initial: [initialAccount(schemes)],
    create({ records }, input) {
      const account = toAccount(input, schemes);
      refuseTaken(records.entries(accounts), account);
      records.set(accounts, account.id, account);
      return account;
    },
    list: ({ records }) => records.entries(accounts).map(([, account]) => account),
    find: ({ records }, id) => records.get(accounts, id),
    update({ records }, id, patch) {
      const known = records.get(accounts, id);
      if (!known) return undefined;
      const account = toAccount({ ...known, ...patch, id }, schemes);
      const others = records.entries(accounts).filter(([other]) => other !== id);
      refuseTaken(others, account);
      records.set(accounts, id, account);
      return account;
    },
    remove: ({ records }, id) => records.delete(accounts, id),
    summarize: (view) => summarize(toAccount(view, schemes)),
  };
}

export function accountRecords(api: string): Collection<Account> {
  return defineCollection(`${api}/accounts`);
}

function refuseTaken(
  others: readonly (readonly [id: string, account: Account])[],
  { id, username }: Account,
): void {
  if (!others.some(([other, account]) => other === id || account.username === username)) return;
  throw new ToolkitError(
    "SEED_INVALID",
    `The user name "${username}" or the id "${id}" is taken. Choose another.`,
  );
}

function summarize({ role, username, email, password, credentials }: Account): AccountSummary {
  const note = Object.entries(credentials)
    .map(([scheme, value]) => `${scheme}: ${value}`)
    .join("; ");
  return { role, username, email, password, note, credentials };
}
