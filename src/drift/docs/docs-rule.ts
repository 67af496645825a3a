import type { Difference, Rule } from "../gate.ts";
import type { Comparison } from "./comparison.ts";

/** One kind of difference between a page and a spec. Knows neither files nor the other rules. */
export interface DocsRule extends Rule {
  compare(this: DocsRule, comparison: Comparison): readonly Difference[];
  /** Whether it needs entries of the ledger for the page. */
  readonly needsLedger?: boolean;
}
