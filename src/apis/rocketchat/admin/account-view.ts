import type { AccountView } from "../../../mock/definition/admin.ts";
import type { JsonObject } from "../../../lib/json.ts";
import type { Account } from "../state/account.ts";

/** An account as the control API shows it: as `create` takes it, and with its first address on top. */
export function toAccountView(account: Account): AccountView {
  const [first] = account.emails;
  return { ...account, ...(first && { email: first.address, verified: first.verified }) };
}

/** The input that makes of an account what a patch wants. */
export function applyPatch(account: Account, patch: JsonObject): JsonObject {
  const [first, ...others] = account.emails;
  const { email = first?.address, verified = first?.verified, ...rest } = patch;
  const address = email === null ? [] : [{ address: email, verified }];
  const emails = email === undefined ? [] : [...address, ...others];
  return { ...account, emails, ...rest };
}
