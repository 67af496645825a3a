import type { Shortfall } from "../check.ts";
import type { Draft } from "../draft.ts";
import type { CheckHead } from "../check.ts";

/** A generated request whose answer breaks an invariant, made as small as the bound allowed. */
export interface Find {
  readonly check: CheckHead;
  readonly operationId: string;
  readonly draft: Draft;
  /** A sentence without values. */
  readonly message: string;
  /** Absent when no answer came, so that there is no exchange to show. */
  readonly shortfall?: Shortfall;
  /** With which fast-check repeats it. */
  readonly seed: number;
  readonly path: string;
  /** How often it was made smaller. */
  readonly shrinks: number;
}
