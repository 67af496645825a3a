import type { Operation } from "../../spec/operation.ts";
import type { SpecViolation } from "../../spec/violation.ts";
import type { MockRequest, ReplyHeaders } from "../message.ts";

/** Why the engine did not hand a request to its operation. */
export type RefusalKind =
  | "unknown-path"
  | "method-not-allowed"
  | "unsupported-media-type"
  | "body-too-large"
  | "body-missing"
  | "body-malformed"
  | "body-not-an-object"
  | "request-invalid"
  | "unauthenticated";

export interface Refusal {
  readonly kind: RefusalKind;
  readonly request: MockRequest;
  /** Absent when the request has none. */
  readonly operation?: Operation;
  /** How the request breaks the spec, for `request-invalid`. */
  readonly violations?: readonly SpecViolation[];
  readonly profile: string;
  /** Methods of the path, for `method-not-allowed`. */
  readonly allow: readonly string[];
  /** What failed and what to do, for people. */
  readonly detail: string;
}

/** An answer outside the generated types; where the spec documents its status, it is validated all the same. */
export interface UntypedReply {
  readonly status: number;
  readonly type?: string;
  readonly headers?: ReplyHeaders;
  readonly body?: unknown;
  readonly reason?: string;
  /** It is an example of the spec: where that breaks its own schema, this is noted and not refused. */
  readonly isExample?: boolean;
}

/**
 * How an API answers what never reaches a handler. `continue` hands the request on with an empty body,
 * as servers do that swallow the mistake; `undefined` leaves the answer to the engine: a problem body.
 */
export type Refuse = (refusal: Refusal) => UntypedReply | "continue" | undefined;
