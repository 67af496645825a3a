import type { JsonObject } from "../lib/json.ts";

/** What a state hands to the contract, which names it as `${username}` in its requests. */
export type StateValues = Readonly<Record<string, string>>;

/** How somebody logs in, who is in the state that is asked for. */
export interface StateAccount {
  readonly username: string;
  readonly email: string;
  readonly password: string;
  /** The current code of a second factor by app. */
  readonly code?: string;
}

/** The part of a mock's control API that states use; a control client is one. */
export interface StateControl {
  reset(): Promise<void>;
  accounts(api: string): {
    list(): Promise<readonly (JsonObject & { readonly id: string })[]>;
    create(account: JsonObject): Promise<unknown>;
    totp(id: string): Promise<{ readonly code: string }>;
  };
  settings(api: string): { update(patch: JsonObject): Promise<unknown> };
  readonly scenarios: { play(name: string): Promise<void> };
}

/** Sends a request to the provider. */
export type Send = (path: string, init?: RequestInit) => Promise<Response>;

/** A situation that a contract asks for by name before a request. */
export interface ProviderState {
  /** A sentence that says what holds then. */
  readonly description: string;
  /** The role of an account that is in this state: of a mock's seed, or of an accounts file. */
  readonly role?: string;
  /** Makes it so in the world of a mock, which is as its seed again. Where there is this, a real server needs a hook. */
  readonly prepare?: (control: StateControl, params: JsonObject) => Promise<unknown>;
  /** Makes it so by requests that anybody may send. Runs last; what it answers is handed to the contract, too. */
  readonly enter?: (send: Send, account: StateAccount) => Promise<StateValues>;
}

/** Everything that contracts may ask of an API. */
export interface ProviderStates {
  readonly states: Readonly<Record<string, ProviderState>>;
  /** How to log in as an account that the control API shows. */
  readonly toAccount: (account: JsonObject) => StateAccount & { readonly hasTotp?: boolean };
}
