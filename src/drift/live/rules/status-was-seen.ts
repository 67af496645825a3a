import type { LiveRule } from "../live-rule.ts";

export const statusWasSeen: LiveRule = {
  id: "live/status-was-seen",
  title: "Every documented status of the operations that were called came.",
  level: "info",
  source: "What never came may be gone, and nothing here has judged it.",
  needs: "exchange",
  *end({ bodies, responses }) {
    const called = new Set([...bodies.values()].map(({ operation }) => operation));
    for (const operation of called) {
      for (const response of operation.responses) {
        if (responses.has(response) || response.status === "default") continue;
        yield {
          operationId: operation.id,
          pointer: response.pointer,
          message: `${operation.method} ${operation.path} never answered ${response.status}.`,
          spec: response.pointer,
        };
      }
    }
  },
};
