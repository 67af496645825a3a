import type { RouteMatch } from "../../spec/router.ts";
import type { SpecViolation } from "../../spec/violation.ts";
import type { Engine } from "../engine.ts";
import type { Fault } from "../faults/fault.ts";
import type { Route } from "../loaded-api.ts";
import type { MockRequest } from "../message.ts";
import type { UntypedReply } from "../definition/refusal.ts";
import type { Records } from "../store/store.ts";

/** A request that has found its world and, perhaps, its operation. */
export interface Scene {
  readonly engine: Engine;
  readonly records: Records;
  readonly match: RouteMatch<Route>;
  readonly request: MockRequest;
  /** Takes what breaks the spec without being refused. */
  readonly violations: SpecViolation[];
}

/** What came of a request inside its transaction. */
export interface Played {
  readonly reply: UntypedReply;
  readonly now: number;
  readonly fault: Fault | undefined;
}

/** A request whose path and method are those of an operation. */
export type Found = Extract<RouteMatch<Route>, { kind: "found" }>;

export type NotFound = Exclude<RouteMatch<Route>, Found>;
