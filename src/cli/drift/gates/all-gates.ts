import { builtInApis } from "../../../apis/index.ts";
import type { Api } from "../../../define-api.ts";
import type { Comparison } from "../comparison.ts";
import type { DriftInputs } from "../inputs.ts";
import { toDocsComparison } from "./docs-gate.ts";
import { toLiveComparison } from "./live-gate.ts";
import { toMockComparisons } from "./mock-gate.ts";
import { toSpecComparisons } from "./spec-gate.ts";
import { findTypes, toTypesComparison } from "./types-gate.ts";

/**
 * Every comparison that a configuration names. Without one, the types and mocks of this checkout, and the mocks of
 * APIs of one's own: what comes with this package says nothing of anybody's project.
 */
export function toComparisons(
  inputs: DriftInputs | undefined,
  apis: readonly Api[],
): readonly Comparison[] {
  if (!inputs) {
    const types = findTypes(apis);
    const own = types.length > 0 ? apis : apis.filter((api) => !builtInApis.includes(api));
    return [
      ...types.map((input) => toTypesComparison(input, apis)),
      ...toMockComparisons(true, own),
    ];
  }
  const { docs = [], types = [], spec = [], live = [], mock } = inputs;
  return [
    ...docs.map((input) => toDocsComparison(input, apis)),
    ...types.map((input) => toTypesComparison(input, apis)),
    ...[spec].flat().flatMap((input) => toSpecComparisons(input, apis)),
    ...live.map((input) => toLiveComparison(input, apis)),
    ...toMockComparisons(mock, apis),
  ];
}
