import type { Awaitable } from "../../../mock/store/store.ts";
import type { LoginScope } from "../model.ts";
import type { Account } from "../state/account.ts";
import { countFailure, forgetFailures, type Suspect } from "../state/lockouts.ts";

/** Counts a refused login against its address and its account, where that is known. */
export async function countRefused(account: Account | undefined, scope: LoginScope): Promise<void> {
  if (!scope.context.settings.lockoutEnabled) return;
  for (const suspect of suspectsOf(account, scope)) await countFailure(scope, suspect);
}

/** A login that succeeds wipes the slate of both. */
export function countAccepted(account: Account, scope: LoginScope): Awaitable<void> {
  return scope.context.settings.lockoutEnabled ? forgetAll(account, scope) : undefined;
}

async function forgetAll(account: Account, scope: LoginScope): Promise<void> {
  for (const suspect of suspectsOf(account, scope))
    await forgetFailures(scope.context.records, suspect);
}

function suspectsOf(account: Account | undefined, { address }: LoginScope): readonly Suspect[] {
  const byAddress: Suspect = { kind: "address", key: address };
  return account ? [byAddress, { kind: "account", key: account.id }] : [byAddress];
}
