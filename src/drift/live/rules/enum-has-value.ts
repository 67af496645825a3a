import type { LiveRule } from "../live-rule.ts";
import { observeViolations } from "../judge/observe-violations.ts";

export const enumHasValue: LiveRule = {
  id: "live/enum-has-value",
  title: "Every value of an enumeration is one that the spec lists.",
  level: "must",
  source: "JSON Schema Validation 2020-12, section 6.1.2: enum.",
  needs: "body",
  *each({ called }) {
    yield* observeViolations(called, "enum", ({ place, spec, value }) => ({
      message: `${place || "the body"} has a value that the spec does not list.`,
      repair: { kind: "enum-member", schema: spec, member: value },
    }));
  },
};
