import type { LiveRule } from "../live-rule.ts";

export const requestFitsSpec: LiveRule = {
  id: "live/request-fits-spec",
  title: "Every request is one that the spec takes.",
  // The client may be wrong as well as the spec.
  level: "info",
  source: "OpenAPI 3.1, Operation Object: parameters and requestBody.",
  needs: "request",
  *each({ called }) {
    if (!called) return;
    const { operation, requestProblems } = called;
    for (const { pointer, message, spec } of requestProblems) {
      yield {
        operationId: operation.id,
        pointer,
        message: `${operation.method} ${operation.path}: a request ${message}.`,
        spec,
      };
    }
  },
};
