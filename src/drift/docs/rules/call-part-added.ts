import { findForeignParts, namePart } from "../compare/call-parts.ts";
import type { DocsRule } from "../docs-rule.ts";

export const callPartAdded: DocsRule = {
  id: "docs/call-part-added",
  title: "The spec takes each parameter, header and credential that a call of the page sends.",
  level: "must",
  source: "The page is the promise that the spec was written from.",
  compare({ document, pairs, lacks, onPage, inSpec }) {
    return pairs.flatMap(({ claim, operation }) =>
      claim.calls.flatMap((call) =>
        findForeignParts(document, operation, call).map((part) => ({
          rule: this,
          operationId: operation.id,
          pointer: operation.pointer,
          message: `A call of the page sends ${namePart(part)}, which the spec ${lacks}.`,
          expected: namePart(part),
          received: "no such part of a request",
          document: onPage(part.line),
          spec: inSpec(operation.pointer),
        })),
      ),
    );
  },
};
