import type { Difference, Rule } from "../gate.ts";
import type { Sides } from "./side.ts";

/** A rule for what oasdiff does not see, or does not judge. */
export interface SpecRule extends Rule {
  compare(sides: Sides): Iterable<Omit<Difference, "rule">>;
}
