import { asString } from "../../lib/json.ts";
import type { ProviderStates, Send, StateAccount, StateControl } from "../provider-state.ts";
import type { ChangeState } from "../verify/state-change.ts";
import { findState } from "./find-state.ts";
import { toValues } from "./to-values.ts";

/** A mock, and what can be asked of it. */
export interface SteeredMock {
  readonly api: string;
  readonly states: ProviderStates;
  readonly control: StateControl;
  readonly send: Send;
}

/** Sets states in the world of a mock, which is reset before each interaction. */
export function changeByControl({ api, states, control, send }: SteeredMock): ChangeState {
  async function findAccount(role: string): Promise<StateAccount> {
    const accounts = control.accounts(api);
    const all = await accounts.list();
    const found = all.find((account) => asString(account["role"], "member") === role);
    if (!found) throw new Error(`The mock has no account of the role "${role}".`);
    const account = states.toAccount(found);
    if (!account.hasTotp) return account;
    return { ...account, code: (await accounts.totp(found.id)).code };
  }

  return async ({ state: name, params, action, isFirst }) => {
    if (action === "teardown") return {};
    if (isFirst) await control.reset();
    if (name === "") return {};
    const { role, prepare, enter } = findState(states, name);
    await prepare?.(control, params);
    const account = role === undefined ? undefined : await findAccount(role);
    const values = account === undefined ? {} : toValues(account);
    return account && enter ? { ...values, ...(await enter(send, account)) } : values;
  };
}
