import type { LiveRule } from "../live-rule.ts";
import { observeViolations } from "../judge/observe-violations.ts";

export const requiredFieldIsSent: LiveRule = {
  id: "live/required-field-is-sent",
  title: "Every field that the spec requires is sent.",
  level: "must",
  source: "JSON Schema Validation 2020-12, section 6.5.3: required.",
  needs: "body",
  *each({ called }) {
    yield* observeViolations(called, "required", ({ place, owner, name }) => ({
      message: `the required field ${place} is missing.`,
      ...(owner !== undefined && { repair: { kind: "optional", schema: owner, name } }),
    }));
  },
};
