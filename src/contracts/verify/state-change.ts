import type { JsonObject } from "../../lib/json.ts";
import type { StateValues } from "../provider-state.ts";

/** What a contract asks of its provider before a request, and takes back after it. */
export interface StateChange {
  /** Unknown where the contracts of several consumers come from a broker. */
  readonly consumer?: string;
  /** Empty where an interaction asks for nothing: the provider is to be as it is at first. */
  readonly state: string;
  readonly params: JsonObject;
  readonly action: "setup" | "teardown";
  /** Whether nothing has been asked for this interaction yet. */
  readonly isFirst: boolean;
}

/** Puts the provider into a state. Throws an error whose message says why it cannot. */
export type ChangeState = (change: StateChange) => Promise<StateValues>;
