import type { LiveRule } from "../live-rule.ts";
import { observeViolations } from "../judge/observe-violations.ts";

export const nullIsDocumented: LiveRule = {
  id: "live/null-is-documented",
  title: "Every value that is null may be null by the spec.",
  level: "must",
  source: "JSON Schema Validation 2020-12, section 6.1.1: type.",
  needs: "body",
  *each({ called }) {
    yield* observeViolations(called, "null", ({ place, spec, referrer }) => ({
      message: `${place || "the body"} is null, which the spec does not allow.`,
      repair: { kind: "null", place: referrer ?? spec },
    }));
  },
};
