import type { DocsRule } from "../docs-rule.ts";
import { isOperationPromised } from "../compare/pair-operations.ts";

export const operationAdded: DocsRule = {
  id: "docs/operation-added",
  title: "The spec has each operation of the page.",
  level: "must",
  source: "The page is the promise that the spec was written from.",
  compare({ document, pairs, added, onPage, inSpec }) {
    const undocumented = pairs
      .filter(({ operation }) => !isOperationPromised(document, operation))
      .map(({ claim, operation }) => ({
        claim,
        place: operation.pointer,
        lack: "has only from servers in use",
        received: "an operation of servers in use",
      }));
    const unknown = added.map((claim) => ({
      claim,
      place: "/paths",
      lack: "does not have",
      received: "no such operation",
    }));
    return [...undocumented, ...unknown].map(
      ({ claim: { route, line }, place, lack, received }) => {
        const name = route ? `${route.method} ${route.path}` : "an operation without a route";
        return {
          rule: this,
          pointer: place,
          message: `The page describes ${name}, which the spec ${lack}.`,
          expected: name,
          received,
          document: onPage(line),
          spec: inSpec(place),
        };
      },
    );
  },
};
