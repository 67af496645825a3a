import type { DocsRule } from "../docs-rule.ts";

export const methodChanged: DocsRule = {
  id: "docs/method-changed",
  title: "An operation has the method that the page writes, in its route and in its examples.",
  level: "must",
  source: "The page is the promise that the spec was written from.",
  compare({ pairs, onPage, inSpec }) {
    return pairs.flatMap(({ claim, operation: { id, method, pointer } }) =>
      [claim.route ?? [], claim.calls]
        .flat()
        .filter((route) => route.method !== method)
        .map((route) => ({
          rule: this,
          operationId: id,
          pointer,
          message: `The page sends this request with ${route.method || "no method"}; the spec has ${method}.`,
          expected: route.method || "no method",
          received: method,
          document: onPage(route.line),
          spec: inSpec(pointer),
        })),
    );
  },
};
