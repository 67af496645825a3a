import type { LiveRule } from "../live-rule.ts";

export const methodIsDocumented: LiveRule = {
  id: "live/method-is-documented",
  title: "Every method that answers is one that the spec has for the path.",
  level: "should",
  source: "OpenAPI 3.1, Path Item Object: the operations of a path.",
  needs: "exchange",
  *each({ route, method, exchange: { status } }) {
    // OPTIONS asks what is there (RFC 9110, section 9.3.7); browsers send it before others.
    if (route.kind !== "method-not-allowed" || method === "OPTIONS") return;
    if (status < 200 || status >= 300) return;
    const [first] = route.routes;
    if (!first) return;
    yield {
      pointer: "",
      message: `${method} ${first.operation.path}: the spec has no such method there.`,
      expected: route.allow.join(", "),
      received: `${method}, answered with ${status}`,
      spec: first.operation.pointer.replace(/\/\w+$/, ""),
    };
  },
};
