import type { Level } from "../report/finding.ts";
import type { Spec } from "../spec/spec.ts";
import type { Accounts } from "./accounts.ts";
import type { Exchange, Unanswered } from "./exchange.ts";
import type { Scenario, Step } from "./scenario.ts";

/** A step whose exchange a check reads. */
export interface Reading {
  readonly scenario: Scenario;
  readonly step: string;
  /** Whether the check can judge any answer, or only one of the outcome that the step expects. */
  readonly outcome: "any" | "expected";
}

type Steps = Readonly<Record<string, Step>>;

/** The exchange of a step, whatever was answered: for the check that judges the outcome itself. */
export function answer<S extends Steps>(scenario: Scenario<S>, step: keyof S & string): Reading {
  return { scenario, step, outcome: "any" };
}

/** The exchange of a step that went as the step expects; otherwise the check is inconclusive. */
export function expected<S extends Steps>(scenario: Scenario<S>, step: keyof S & string): Reading {
  return { scenario, step, outcome: "expected" };
}

/** One way in which an exchange falls short. */
export interface Shortfall {
  /** The exchange that shows it. */
  readonly exchange: Exchange;
  /** A sentence; holds no value that was sent or received. */
  readonly message: string;
  /** JSON Pointer into the body of the response; absent for the status or the headers. */
  readonly pointer?: string;
  readonly expected?: unknown;
  readonly received?: unknown;
  /** Weaker than the check's own: `location` that is null only warns. */
  readonly level?: Level;
  /** JSON Pointer into the spec; absent: the first requirement's place. */
  readonly spec?: string;
}

/** What a check knows besides the exchanges. */
export interface JudgeContext {
  readonly profile: string;
  readonly spec: Spec;
  readonly accounts: Accounts;
  /** Milliseconds since the epoch on the target's clock. */
  readonly now: number;
}

/** What names a check; the rest of it says how it judges. */
export interface CheckHead {
  /** What is right, in a few words below the API's name: `rocketchat/wrong-password-is-refused`. Never renamed. */
  readonly id: string;
  /** A sentence that says what is right: "A wrong password logs nobody in." */
  readonly title: string;
  readonly level: Level;
  /** Ids of the ledger that it judges. */
  readonly requirements: readonly string[];
  /** The oracle: a row of the facts in words, a clause of a standard, or "the page" where the requirements say it all. */
  readonly source: string;
  /** Profiles in which it holds; absent: all. */
  readonly profiles?: readonly string[];
  /** Without its verdict the run is inconclusive. */
  readonly isEssential?: boolean;
}

/** Judges the exchanges of certain steps. */
export interface StepCheck<Reads extends Readonly<Record<string, Reading>>> extends CheckHead {
  readonly reads: Reads;
  /** A reason why the target cannot be asked this: "It has no /api/v1/me." */
  readonly skip?: (exchanges: Exchanges<Reads>) => string | undefined;
  readonly judge: (exchanges: Exchanges<Reads>, context: JudgeContext) => Iterable<Shortfall>;
}

type Exchanges<Reads> = { readonly [Name in keyof Reads]: Exchange };

/** Judges each exchange of the run to which it applies. */
export interface ExchangeCheck extends CheckHead {
  readonly applies: (exchange: Exchange) => boolean;
  readonly each: (exchange: Exchange, context: JudgeContext) => Iterable<Shortfall>;
}

/** Judges each request of the run that got no answer. */
export interface AnswerCheck extends CheckHead {
  readonly unanswered: (request: Unanswered) => Unanswering | undefined;
}

/** How a request without an answer falls short. */
type Unanswering = Pick<Shortfall, "message" | "expected" | "received" | "level">;

/** A check, its own types checked and erased. */
export type Check = StepCheck<Readonly<Record<string, Reading>>> | ExchangeCheck | AnswerCheck;

/** Takes a check of certain steps; the compiler knows their names. */
export function defineCheck<const Reads extends Readonly<Record<string, Reading>>>(
  check: StepCheck<Reads>,
): Check {
  // The runner hands over exactly the exchanges that the check reads, so erasing the names is safe.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return check as unknown as Check;
}
