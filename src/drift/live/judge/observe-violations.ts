import type { Observation } from "../live-rule.ts";
import type { BodyViolation } from "./body-violations.ts";
import type { CalledOperation } from "./sighting.ts";

/** The sorts of violations that have a rule each; `field`: one that is ruled out. */
export type ViolationSort = "required" | "type" | "null" | "enum" | "field" | "other";

const SORTS: Readonly<Record<string, ViolationSort>> = {
  required: "required",
  type: "type",
  enum: "enum",
  const: "enum",
  additionalProperties: "field",
  unevaluatedProperties: "field",
};

type Told = Pick<Observation, "message" | "repair"> & { readonly received?: string };

/** The violations of one sort, as a rule tells them. */
export function* observeViolations(
  called: CalledOperation | undefined,
  sort: ViolationSort,
  tell: (violation: BodyViolation) => Told,
): Generator<Observation> {
  if (!called) return;
  for (const violation of called.violations) {
    if (sortOf(violation) !== sort) continue;
    const { place, expected, received, spec } = violation;
    const told = tell(violation);
    yield {
      operationId: called.operation.id,
      pointer: place,
      expected,
      received,
      spec,
      ...told,
      message: `${called.title}: ${told.message}`,
    };
  }
}

function sortOf({ keyword, value }: BodyViolation): ViolationSort {
  const sort = SORTS[keyword] ?? "other";
  return value === null && (sort === "type" || sort === "enum") ? "null" : sort;
}
