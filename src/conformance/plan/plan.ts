import type { Role } from "../accounts.ts";
import type { Check } from "../check.ts";
import type { Scenario } from "../scenario.ts";

/** A check that this run does not judge, and why. */
export interface LeftOut {
  readonly check: Check;
  readonly verdict: "skip" | "inconclusive";
  readonly reason: string;
}

/** Everything that a run may do to its target, known before the first request. */
export interface Plan {
  /** The profile that was asked for; `auto` is found out by the first scenarios. */
  readonly profile: string;
  readonly scenarios: readonly Scenario[];
  readonly checks: readonly Check[];
  readonly leftOut: readonly LeftOut[];
  /** Requests that the scenarios send at most. */
  readonly requests: number;
  /** Good logins between failed ones, at most; they come on top of `requests`. */
  readonly recoveries: number;
  /** Requests that are sent again after a 429 or a lost connection, at most; they come on top. */
  readonly repeats: number;
  /** Generated requests of `--explore`, at most; they come on top. */
  readonly explored: number;
  /** Failed logins in a row on one account, at most. */
  readonly maxFailedLogins: number;
  /** Failed logins that are meant to happen, by account. */
  readonly failedLogins: Readonly<Record<Role, number>>;
  /** Failed logins with usernames that nobody has. */
  readonly madeUpFailures: number;
  /** What changes on the target besides new sessions. */
  readonly sideEffects: readonly string[];
}
