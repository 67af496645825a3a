import type { Rule } from "../gate.ts";
import type { Change } from "./change.ts";

/** One kind of difference between committed types and the spec. */
export interface TypesRule extends Rule {
  /** The finding as a sentence; undefined for a change that another rule reports. */
  readonly describe: (change: Change) => string | undefined;
}
