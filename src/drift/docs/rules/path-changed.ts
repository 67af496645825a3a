import type { DocsRule } from "../docs-rule.ts";
import { isPathOf } from "../compare/pair-operations.ts";

export const pathChanged: DocsRule = {
  id: "docs/path-changed",
  title: "An operation has the path that the page writes, in its route and in its examples.",
  level: "must",
  source: "The page is the promise that the spec was written from.",
  compare({ pairs, onPage, inSpec }) {
    return pairs.flatMap(({ claim, operation }) => {
      const { id, path, pointer } = operation;
      const routes = [claim.route ?? { path: "no path", line: claim.line }, ...claim.calls];
      return routes
        .filter((route) => !isPathOf(route.path, operation))
        .map((route) => ({
          rule: this,
          operationId: id,
          pointer,
          message: `The page sends this request to ${route.path}; the spec has it at ${path}.`,
          expected: route.path,
          received: path,
          document: onPage(route.line),
          spec: inSpec(pointer),
        }));
    });
  },
};
