import type { Accounts } from "../accounts.ts";
import type { Check } from "../check.ts";
import type { Scenario } from "../scenario.ts";

/** What a plan is made from. */
export interface PlanParts {
  readonly profile: string;
  readonly checks: readonly Check[];
  /** All that can be played, in the order in which it is. */
  readonly scenarios: readonly Scenario[];
  /** Played in any case, since they tell the profile. */
  readonly detectBy: readonly Scenario[];
  readonly accounts: Accounts;
  readonly only: readonly string[];
  readonly skip: readonly string[];
  readonly shard: { readonly index: number; readonly count: number };
  readonly maxRequests: number;
  readonly maxFailedLogins: number;
  readonly explored: number;
}
