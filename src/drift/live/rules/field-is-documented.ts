import type { LiveRule } from "../live-rule.ts";
import { observeViolations } from "../judge/observe-violations.ts";
import { describeShape } from "../survey/describe-shape.ts";

export const fieldIsDocumented: LiveRule = {
  id: "live/field-is-documented",
  title: "Every field that is sent is one that the spec has.",
  level: "should",
  source: "OpenAPI 3.1, Schema Object: what an open schema does not name, nobody knows of.",
  needs: "body",
  *each({ called }) {
    if (!called) return;
    const { operation, title, undocumentedFields } = called;
    for (const { place, schema, shape, isForbidden } of undocumentedFields) {
      yield {
        operationId: operation.id,
        pointer: place,
        message: `${title}: ${toMessage(place)}`,
        expected: "nothing",
        received: () => describeShape(shape),
        spec: schema,
        ...(isForbidden && { level: "must" }),
      };
    }
    const known = new Set(undocumentedFields.map(({ place }) => place));
    for (const observation of observeViolations(called, "field", ({ place }) => ({
      message: toMessage(place),
    }))) {
      if (!known.has(observation.pointer)) yield { ...observation, level: "must" };
    }
  },
};

function toMessage(place: string): string {
  return `the field ${place} is not in the spec.`;
}
