import type { Api } from "../../../define-api.ts";
import { chooseJudged } from "../../check/choose-judged.ts";
import type { Comparison } from "../comparison.ts";
import type { LiveInput } from "../inputs.ts";

/** What a server answers, or a recording of it, against the spec of its API. */
export function toLiveComparison(input: LiveInput, apis: readonly Api[]): Comparison {
  chooseJudged(apis, input.api);
  return async (failOn) => {
    const { compareLive } = await import("./compare-live.ts");
    return compareLive(input, apis, failOn);
  };
}
