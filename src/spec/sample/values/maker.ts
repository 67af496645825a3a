import type { JsonObject } from "../../../lib/json.ts";
import type { Random } from "../../../lib/random.ts";
import type { Plan } from "../plan.ts";
import type { DrawMatch } from "./patterns.ts";
import type { Spot } from "./spot.ts";

/** What the parts of one value are made with. */
export interface Maker {
  readonly document: JsonObject;
  readonly plan: Plan;
  readonly random: Random;
  readonly drawMatch: DrawMatch;
  /** Makes the value of a part; undefined when there is none that ends. */
  readonly make: (schemas: readonly unknown[], spot: Spot) => unknown;
  /** Whether the parts of a part that may be missing are made, too. */
  readonly isGenerous: (spot: Spot) => boolean;
  /** Whether a part is made up, rather than shown by the schema. */
  readonly isMadeUp: (spot: Spot) => boolean;
}

/** Makes a value; undefined when it cannot. */
export type Candidate = () => unknown;
