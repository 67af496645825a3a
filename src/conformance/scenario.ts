import type { Account, Role } from "./accounts.ts";
import type { Draft, Missing } from "./draft.ts";
import type { Exchange, Outcome } from "./exchange.ts";

/** What a step may ask for while it makes its request. */
export interface StepContext {
  /** The account of a role that the scenario names. */
  account(role: Role): Account;
  /** The exchange of a step before; undefined when it was not sent or got no answer. */
  former(step: string): Exchange | undefined;
  /** A string at a JSON Pointer of the reply of a step before; undefined when there is none. */
  given(step: string, pointer: string): string | undefined;
  /** A username that nobody has, the same in each run. */
  nobody(): string;
  /** Keeps a value out of every report, under a name that a curl line can take it from: `OLD_CODE`. */
  secret(name: string, value: string): string;
  /** A one-time code of an account, on the target's clock. */
  code(role: Role, use?: CodeUse): Promise<string | Missing>;
}

/**
 * Which code: `fresh` (default) is one that the target should take, and waits for the next time step where a
 * used one may be refused; `same` is the one last taken; `stepsAgo` is an old one; `wrong` fits no time step nearby.
 */
export type CodeUse = "fresh" | "same" | "wrong" | { readonly stepsAgo: number };

/** One request of a scenario. */
export interface Step {
  /** The operation of the spec that it calls; absent for a request that is none. */
  readonly operationId?: string;
  /** What a correct server does with it. */
  readonly outcome: Outcome;
  /** The account whose credentials it tries, so that failures on it are counted. */
  readonly account?: Role;
  /** Whether success means that somebody is logged in. */
  readonly isLogin?: boolean;
  /** Whether it breaks the spec on purpose: then only what any correct server satisfies is asked of the reply. */
  readonly malformed?: boolean;
  /** What it changes on the target besides a new session: "uses up a backup code". */
  readonly sideEffect?: string;
  readonly request: (context: StepContext) => Draft | Missing | Promise<Draft | Missing>;
}

/** Ordered steps that share values. */
export interface Scenario<
  Steps extends Readonly<Record<string, Step>> = Readonly<Record<string, Step>>,
> {
  /** `rocketchat/wrong-password`: never renamed. */
  readonly id: string;
  readonly title: string;
  /** Accounts without which it cannot be played. */
  readonly roles: readonly Role[];
  /** Profiles to which it belongs; absent: all. */
  readonly profiles?: readonly string[];
  /** In the order in which they are sent. */
  readonly steps: Steps;
}

/** The id under which the good logins between failed ones are kept; no scenario of its own. */
export const RECOVERY = "recovery";

/** Takes a scenario and keeps the names of its steps for the compiler. */
export function defineScenario<const Steps extends Readonly<Record<string, Step>>>(
  scenario: Scenario<Steps>,
): Scenario<Steps> {
  return scenario;
}
