import type { LiveRule } from "../live-rule.ts";

export const jsonCanBeRead: LiveRule = {
  id: "live/json-can-be-read",
  title: "Every body that says it is JSON can be read as JSON.",
  level: "must",
  source: "RFC 8259, section 2: the grammar of JSON.",
  needs: "exchange",
  *each({ called, mediaType }) {
    if (called?.body.kind !== "broken") return;
    yield {
      operationId: called.operation.id,
      pointer: "",
      message: `${called.title}: the body says that it is JSON, and is not.`,
      expected: mediaType,
      received: "other text",
      spec: called.response?.pointer ?? called.operation.pointer,
    };
  },
};
