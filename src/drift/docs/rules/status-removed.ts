import type { DocsRule } from "../docs-rule.ts";
import { isStatusPromised, toStatus } from "../compare/pair-bodies.ts";

export const statusRemoved: DocsRule = {
  id: "docs/status-removed",
  title: "The page has each status that the spec has from it.",
  level: "must",
  source: "The spec says that the page promises it (x-provenance).",
  compare({ document, pairs, onPage, whereOnPage, inSpec }) {
    return pairs.flatMap(({ claim, operation }) => {
      const shown = claim.responses.map(({ status }) => status);
      const said = claim.statuses?.map(({ value }) => value) ?? shown;
      const statuses = new Set(said.map((status) => toStatus(status, operation)));
      return operation.responses
        .filter((response) => isStatusPromised(document, operation, response))
        .filter(({ status }) => !statuses.has(status))
        .map(({ status, pointer }) => ({
          rule: this,
          operationId: operation.id,
          pointer,
          message: `The spec has the status ${status} from the page, which does not have it.`,
          expected: said.join(", ") || "no status",
          received: status,
          document: claim.statuses?.[0]
            ? onPage(claim.statuses[0].line)
            : whereOnPage(pointer, claim.line),
          spec: inSpec(pointer),
        }));
    });
  },
};
