import type { LiveRule } from "../live-rule.ts";
import { observeViolations } from "../judge/observe-violations.ts";

export const bodyFitsSchema: LiveRule = {
  id: "live/body-fits-schema",
  title: "Every body keeps the formats, patterns and limits of its schema.",
  level: "must",
  source: "OpenAPI 3.1, Media Type Object: the schema of the content.",
  needs: "body",
  *each({ called }) {
    yield* observeViolations(called, "other", ({ place, message }) => ({
      message: `${place || "the body"} ${message}.`,
    }));
  },
};
