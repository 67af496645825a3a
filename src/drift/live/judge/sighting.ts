import type { Operation, ResponseObject } from "../../../spec/operation.ts";
import type { RouteMatch } from "../../../spec/router.ts";
import type { JsonObject } from "../../../lib/json.ts";
import type { RecordedExchange } from "../recorded-exchange.ts";
import type { BodyViolation } from "./body-violations.ts";
import type { ReadBody } from "./read-body.ts";
import type { RequestProblem } from "./request-problems.ts";
import type { UndocumentedField } from "./walk-value.ts";

/** One exchange, set against the spec. */
export interface Sighting {
  readonly document: JsonObject;
  readonly exchange: RecordedExchange;
  /** Upper case. */
  readonly method: string;
  /** Without query. */
  readonly path: string;
  readonly route: RouteMatch<{ readonly operation: Operation }>;
  /** By lower-case name; undefined when they were not recorded. */
  readonly headers: ReadonlyMap<string, string> | undefined;
  /** Lower case, without parameters; empty when there is none. */
  readonly mediaType: string;
  /** Present when an operation of the spec answered. */
  readonly called?: CalledOperation;
}

export interface CalledOperation {
  readonly operation: Operation;
  /** `POST /auth/login 200`, for messages. */
  readonly title: string;
  /** The response that the spec has for the status, unless somebody else may have answered. */
  readonly response?: ResponseObject;
  /** How the request breaks the spec. */
  readonly requestProblems: readonly RequestProblem[];
  readonly body: ReadBody;
  readonly violations: readonly BodyViolation[];
  readonly undocumentedFields: readonly UndocumentedField[];
}
