import type { Api } from "../../../define-api.ts";
import { chooseJudged } from "../../check/choose-judged.ts";
import type { Comparison } from "../comparison.ts";
import type { DriftInputs } from "../inputs.ts";

/** The mocks of all APIs, or of those that are named, each against the suite of its API. */
export function toMockComparisons(
  wanted: DriftInputs["mock"],
  apis: readonly Api[],
): readonly Comparison[] {
  if (wanted === undefined || wanted === false) return [];
  const chosen = Array.isArray(wanted)
    ? wanted.map((name) => chooseJudged(apis, String(name)))
    : apis;
  return chosen.map((api: Api) => async (failOn) => {
    const { compareMock } = await import("./compare-mock.ts");
    return compareMock(api, failOn);
  });
}
