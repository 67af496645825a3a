import type { LiveRule } from "../live-rule.ts";

export const operationWasSeen: LiveRule = {
  id: "live/operation-was-seen",
  title: "Every operation of the spec was called.",
  level: "info",
  source: "What never came may be gone, and nothing here has judged it.",
  needs: "exchange",
  *end({ operations, bodies }) {
    const called = new Set([...bodies.values()].map(({ operation }) => operation));
    for (const operation of operations) {
      if (called.has(operation)) continue;
      yield {
        operationId: operation.id,
        pointer: operation.pointer,
        message: `${operation.method} ${operation.path} was never called.`,
        spec: operation.pointer,
      };
    }
  },
};
