import type { JsonObject } from "../../../lib/json.ts";
import { resolvePointer } from "../../../lib/json-pointer.ts";
import { createSeededRandom } from "../../../lib/random.ts";
import { candidatesFor } from "./candidates.ts";
import type { Choices } from "../choices.ts";
import type { Maker } from "./maker.ts";
import type { Plan } from "../plan.ts";
import type { DrawMatch } from "./patterns.ts";
import { depthOf, type Spot } from "./spot.ts";

/** What one value is made by. */
interface Making {
  readonly document: JsonObject;
  /** Of the schema. */
  readonly pointer: string;
  readonly plan: Plan;
  readonly choices: Choices;
  /** How many values were made before, so that other ones are drawn. */
  readonly attempt: number;
  readonly drawMatch: DrawMatch;
}

/** More than one value draws. */
const DRAWS = 1_000_000;

/** A value with as many parts, or a part with as many values around it, gets nothing more that may be missing. */
const LARGE = 2000;
const DEEP = 10;

/** A value that is likely to fit; undefined when the choices leave none. */
export function makeValue(making: Making): unknown {
  const { document, pointer, plan, choices, attempt, drawMatch } = making;
  let size = 0;
  const maker: Maker = {
    document,
    plan,
    random: createSeededRandom({ seed: plan.seed, drawn: attempt * DRAWS }),
    drawMatch,
    isGenerous: (spot) => plan.properties === "all" && size < LARGE && depthOf(spot) < DEEP,
    isMadeUp: (spot) => plan.isRandom || spot.isVaried,
    make(schemas, spot) {
      size += 1;
      let index = choices.at(spot.pointer);
      for (const candidate of candidatesFor(schemas, spot, maker).drop(index)) {
        const value = candidate();
        if (value !== undefined) {
          choices.take(spot.pointer, index);
          return value;
        }
        index += 1;
      }
      choices.take(spot.pointer, undefined);
      return undefined;
    },
  };
  const root: Spot = { pointer: "", isOptional: false, isVaried: false };
  return maker.make([resolvePointer(document, pointer)], root);
}
