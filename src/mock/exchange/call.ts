import type { Operation } from "../../spec/operation.ts";
import type { PathParameters } from "../../spec/router.ts";
import type { Spec } from "../../spec/spec.ts";
import type { SpecViolation } from "../../spec/violation.ts";
import type { MockRequest } from "../message.ts";
import type { RefusalKind, UntypedReply } from "../definition/refusal.ts";

/** What the engine does about a message that breaks the spec: nothing, note it, or refuse it. */
export type ValidationMode = "off" | "warn" | "enforce";

/** A request on its way to its operation. */
export interface Call {
  readonly operation: Operation;
  readonly spec: Spec;
  readonly request: MockRequest;
  readonly pathParameters: PathParameters;
  readonly validate: ValidationMode;
  /** Takes what breaks the spec without being refused. */
  readonly note: (violations: readonly SpecViolation[]) => void;
  readonly refuse: (
    kind: RefusalKind,
    detail: string,
    violations?: readonly SpecViolation[],
  ) => UntypedReply | "continue";
}
