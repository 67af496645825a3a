import type { DocsRule } from "../docs-rule.ts";

export const operationAdded: DocsRule = {
  id: "docs/operation-added",
  title: "The spec has each operation of the page.",
  level: "must",
  source: "The page is the promise that the spec was written from.",
  compare({ added, onPage, inSpec }) {
    return added.map(({ route, line }) => {
      const name = route ? `${route.method} ${route.path}` : "an operation without a route";
      return {
        rule: this,
        pointer: "/paths",
        message: `The page describes ${name}, which the spec does not have.`,
        expected: name,
        received: "no such operation",
        document: onPage(line),
        spec: inSpec("/paths"),
      };
    });
  },
};
