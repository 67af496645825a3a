import type { DocsRule } from "../docs-rule.ts";

export const operationRemoved: DocsRule = {
  id: "docs/operation-removed",
  title: "The page describes each operation that the spec promises.",
  level: "must",
  source: "The spec says that the page promises it (x-provenance).",
  compare({ removed, whereOnPage, inSpec }) {
    return removed.map(({ id, method, path, pointer }) => ({
      rule: this,
      operationId: id,
      pointer,
      message: `The spec has ${method} ${path}, which the page does not describe.`,
      expected: "no such operation",
      received: `${method} ${path}`,
      document: whereOnPage(pointer, 1),
      spec: inSpec(pointer),
    }));
  },
};
