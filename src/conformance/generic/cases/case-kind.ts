import type { Spec } from "../../../spec/spec.ts";
import type { CheckHead, Shortfall } from "../../check.ts";
import type { Draft } from "../../draft.ts";
import type { Exchange } from "../../exchange.ts";
import type { Subject } from "../requests/subject.ts";

/** One generated request of a kind, by a name that says what is odd about it. */
export interface Case {
  readonly name: string;
  readonly draft: Draft;
}

/** Generated requests of one kind, and what any correct server makes of them: one scenario for each operation. */
export interface CaseKind extends CheckHead {
  /** What its scenarios are known by: `malformed-body`. */
  readonly kind: string;
  /** Why there may be nothing to send: "No operation takes a JSON body." */
  readonly otherwise: string;
  /** What the scenarios are called, before the operation's name. */
  readonly scenarioTitle: string;
  /** Whether its requests keep to the spec. */
  readonly isDocumented?: boolean;
  /** Whether its requests are no requests of the operation, but of its path. */
  readonly isOfPath?: boolean;
  /** Whether its requests must not be let in, so that success means that somebody is. */
  readonly isIntrusion?: boolean;
  readonly cases: (subject: Subject) => readonly Case[];
  /** A reason why the answers tell nothing. */
  readonly skip?: (exchanges: readonly Exchange[], spec: Spec) => string | undefined;
  readonly judge: (exchange: Exchange, spec: Spec) => Iterable<Shortfall>;
}

/** The id of a kind's scenario for an operation. */
export function scenarioId(kind: string, operationId: string): string {
  return `generic/${kind}/${operationId}`;
}

/** Whether an exchange belongs to a kind: `boundary-value`. */
export function isCaseOf(kind: string, { scenario }: Pick<Exchange, "scenario">): boolean {
  return scenario.startsWith(scenarioId(kind, ""));
}
