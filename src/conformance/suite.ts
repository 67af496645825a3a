import type { SpecSource } from "../spec/spec.ts";
import type { Role, RoleDescription } from "./accounts.ts";
import type { Check } from "./check.ts";
import type { Draft, Missing } from "./draft.ts";
import type { Exchange } from "./exchange.ts";
import type { Scenario, StepContext } from "./scenario.ts";

/** A profile that was recognised, with the sentence that says by what. */
export interface Detection {
  readonly profile: string;
  readonly reason: string;
}

/** Everything that a conformance suite knows of one API. */
export interface Suite {
  readonly roles: Readonly<Record<Role, RoleDescription>>;
  /** Each is played when one of its checks is wanted. Earlier ones are played first. */
  readonly scenarios: readonly Scenario[];
  readonly checks: readonly Check[];
  /** Played before all others; they tell which version answers. */
  readonly detectBy: readonly Scenario[];
  /** Undefined: cannot tell. */
  readonly detectProfile: (exchanges: readonly Exchange[]) => Detection | undefined;
  /** A good login, sent between failed ones so that no account is locked. */
  readonly logIn: (role: Role, context: StepContext) => Draft | Promise<Draft | Missing>;
  /** By operationId: a body that fits the spec and logs nobody in, for generated cases. Other operations get none. */
  readonly samples: Readonly<Record<string, unknown>>;
  /** The one-time code of a base32 secret at a time in ms since the epoch. */
  readonly oneTimeCode?: (secret: string, time: number) => string;
  /** JSON Pointers of secrets in replies: `/data/authToken`. */
  readonly secretPointers: readonly string[];
}

/** An API as the suite needs it. */
export interface JudgedApi {
  readonly name: string;
  readonly profiles: readonly string[];
  readonly spec: SpecSource;
  /** Absent: it is judged by its spec alone. */
  readonly suite?: () => Promise<Suite>;
}
