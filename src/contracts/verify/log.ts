import type { StateValues } from "../provider-state.ts";
import type { SeenExchange } from "./forward.ts";

/** What happened between the verifier and the provider. */
export type LogEntry =
  | { readonly kind: "state"; readonly values: StateValues }
  | { readonly kind: "refused"; readonly reason: string }
  | { readonly kind: "exchange"; readonly exchange: SeenExchange }
  | { readonly kind: "teardown" };

/** What happened for one interaction. */
export interface Episode {
  /** Why a state could not be set, so that nothing was sent. */
  readonly refusal?: string;
  readonly exchange?: SeenExchange;
}

/** Whether the next entry is the first of an interaction. */
export function startsAnew(log: readonly LogEntry[]): boolean {
  return log.at(-1)?.kind !== "state";
}

/**
 * The part of each interaction, by how many states it asks for, in the order in which they were verified. A request
 * is sent only when all states are set.
 */
export function splitLog(
  log: readonly LogEntry[],
  stateCounts: readonly number[],
): readonly Episode[] {
  const waiting = log.filter(({ kind }) => kind !== "teardown");
  return stateCounts.map((count) => {
    const states = waiting.splice(0, count);
    const refused = states.find((entry) => entry.kind === "refused");
    if (refused) return { refusal: refused.reason };
    const [next] = waiting.splice(0, 1);
    return next?.kind === "exchange" ? { exchange: next.exchange } : {};
  });
}
