import { suggest } from "../../lib/suggest.ts";
import type { ProviderState, ProviderStates } from "../provider-state.ts";

/** The state of a name. Throws for a name that nobody gave to any. */
export function findState({ states }: ProviderStates, name: string): ProviderState {
  const state = Object.hasOwn(states, name) ? states[name] : undefined;
  if (state) return state;
  const known = Object.keys(states);
  throw new Error(
    `There is no provider state "${name}".${suggest(name, known)} There is ${known.join("; ")}.`,
  );
}
