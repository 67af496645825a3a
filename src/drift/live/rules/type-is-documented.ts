import type { LiveRule } from "../live-rule.ts";
import { observeViolations } from "../judge/observe-violations.ts";
import { typeOf } from "../survey/shape.ts";

export const typeIsDocumented: LiveRule = {
  id: "live/type-is-documented",
  title: "Every value has a type that the spec documents.",
  level: "must",
  source: "JSON Schema Validation 2020-12, section 6.1.1: type.",
  needs: "body",
  *each({ called }) {
    yield* observeViolations(called, "type", ({ place, value, expected, spec }) => ({
      message: `${place || "the body"} is of the type ${typeOf(value)}, not ${expected}.`,
      received: typeOf(value),
      repair: { kind: "type", schema: spec, type: typeOf(value) },
    }));
  },
};
