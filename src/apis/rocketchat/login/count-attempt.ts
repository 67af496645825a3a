import type { LoginScope } from "../model.ts";
import type { Account } from "../state/account.ts";
import { countFailure, forgetFailures, type Suspect } from "../state/lockouts.ts";

/** Counts a refused login against its address and its account, where that is known. */
export function countRefused(account: Account | undefined, scope: LoginScope): void {
  if (!scope.context.settings.lockoutEnabled) return;
  for (const suspect of suspectsOf(account, scope)) countFailure(scope, suspect);
}

/** A login that succeeds wipes the slate of both. */
export function countAccepted(account: Account, scope: LoginScope): void {
  const { records, settings } = scope.context;
  if (!settings.lockoutEnabled) return;
  for (const suspect of suspectsOf(account, scope)) forgetFailures(records, suspect);
}

function suspectsOf(account: Account | undefined, { address }: LoginScope): readonly Suspect[] {
  const byAddress: Suspect = { kind: "address", key: address };
  return account ? [byAddress, { kind: "account", key: account.id }] : [byAddress];
}
