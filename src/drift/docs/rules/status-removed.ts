import type { DocsRule } from "../docs-rule.ts";
import { isStatusPromised, toStatus } from "../compare/pair-bodies.ts";

export const statusRemoved: DocsRule = {
  id: "docs/status-removed",
  title: "The page has each status that the spec promises.",
  level: "must",
  source: "The spec says that the page promises it (x-provenance).",
  compare({ document, pairs, proseOf, onPage, whereOnPage, inSpec }) {
    return pairs.flatMap(({ claim, operation }) => {
      const shown = claim.responses.map(({ status }) => status);
      const said = claim.statuses?.map(({ value }) => value) ?? shown;
      const named = [...said, ...claim.mentioned.map(({ value }) => value)];
      const statuses = new Set(named.map((status) => toStatus(status, operation)));
      return operation.responses
        .filter((response) => isStatusPromised(document, operation, response))
        .filter(({ status }) => !statuses.has(status))
        .filter(({ status }) => !new RegExp(`\\b${status}\\b`).test(proseOf(claim)))
        .map(({ status, pointer }) => ({
          rule: this,
          operationId: operation.id,
          pointer,
          message: `The spec has the status ${status}, which the page does not have.`,
          expected: named.join(", ") || "no status",
          received: status,
          document: claim.statuses?.[0]
            ? onPage(claim.statuses[0].line)
            : whereOnPage(pointer, claim.line),
          spec: inSpec(pointer),
        }));
    });
  },
};
