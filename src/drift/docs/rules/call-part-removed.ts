import { findMissingParts } from "../compare/call-parts.ts";
import type { DocsRule } from "../docs-rule.ts";

export const callPartRemoved: DocsRule = {
  id: "docs/call-part-removed",
  title: "Each call of the page sends the parameters and the credential that the spec requires.",
  level: "must",
  source: "The spec says that the page promises it (x-provenance).",
  compare({ document, pairs, onPage, inSpec }) {
    return pairs.flatMap(({ claim, operation }) =>
      claim.calls.flatMap((call) =>
        findMissingParts(document, operation, call).map((name) => ({
          rule: this,
          operationId: operation.id,
          pointer: operation.pointer,
          message: `A call of the page does not send ${name}, which the spec requires.`,
          expected: "no such part of a request",
          received: name,
          document: onPage(call.line),
          spec: inSpec(operation.pointer),
        })),
      ),
    );
  },
};
