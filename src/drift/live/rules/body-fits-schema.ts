import type { LiveRule } from "../live-rule.ts";
import { observeViolations } from "../judge/observe-violations.ts";

/** Keywords without which a schema takes more values, and says the same of all others. */
const CONSTRAINTS: ReadonlySet<string> = new Set([
  "format",
  "pattern",
  "minLength",
  "maxLength",
  "minimum",
  "maximum",
  "exclusiveMinimum",
  "exclusiveMaximum",
  "multipleOf",
  "minItems",
  "maxItems",
  "uniqueItems",
  "minProperties",
  "maxProperties",
]);

export const bodyFitsSchema: LiveRule = {
  id: "live/body-fits-schema",
  title: "Every body keeps the formats, patterns and limits of its schema.",
  level: "must",
  source: "OpenAPI 3.1, Media Type Object: the schema of the content.",
  needs: "body",
  *each({ called }) {
    yield* observeViolations(called, "other", ({ place, message, spec, keyword }) => ({
      message: `${place || "the body"} ${message}.`,
      ...(CONSTRAINTS.has(keyword) && { repair: { kind: "constraint", schema: spec, keyword } }),
    }));
  },
};
