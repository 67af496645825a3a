import type { KnownServer } from "../../contracts/states/change-by-accounts.ts";
import { totpAt } from "../../credentials/totp.ts";
import type { Api } from "../../define-api.ts";
import { readAccounts } from "../check/read-accounts.ts";

/** The accounts of a file, each with its code of the moment in which it is asked for. */
export async function createAccountFinder(
  file: string,
  { api, names }: { readonly api: Api; readonly names: readonly string[] },
): Promise<KnownServer["findAccount"]> {
  const accounts = await readAccounts(file, { api, names, environment: process.env });
  return (role) => {
    const account = Object.hasOwn(accounts, role) ? accounts[role] : undefined;
    if (!account) return undefined;
    const { username = "", email = "", password = "", secret } = account;
    const code = secret === undefined ? {} : { code: totpAt(secret, Date.now()) };
    return { username, email, password, ...code };
  };
}
