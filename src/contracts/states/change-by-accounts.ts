import type { ProviderStates, Send, StateAccount } from "../provider-state.ts";
import type { ChangeState } from "../verify/state-change.ts";
import { findState } from "./find-state.ts";
import { toValues } from "./to-values.ts";

/** A real server whose accounts are known, and nothing else. */
export interface KnownServer {
  readonly states: ProviderStates;
  /** The account of a role, with its code of this moment. */
  readonly findAccount: (role: string) => StateAccount | undefined;
  readonly send: Send;
}

/** Takes each account of a file to be in the states of its role; what needs more than that needs a hook. */
export function changeByAccounts({ states, findAccount, send }: KnownServer): ChangeState {
  return async ({ state: name, action }) => {
    if (action === "teardown" || name === "") return {};
    const { role, prepare, enter } = findState(states, name);
    if (prepare) {
      throw new Error(
        `Accounts alone cannot put a server into the state "${name}". Give --state-hook.`,
      );
    }
    if (role === undefined) return {};
    const account = findAccount(role);
    if (!account) throw new Error(`The accounts file has no "${role}", whom "${name}" is about.`);
    return enter ? { ...toValues(account), ...(await enter(send, account)) } : toValues(account);
  };
}
