import type { DocsRule } from "../docs-rule.ts";
import { isStatusPromised, toStatus } from "../compare/pair-bodies.ts";

export const statusAdded: DocsRule = {
  id: "docs/status-added",
  title: "The spec has each status of the page.",
  level: "must",
  source: "The page is the promise that the spec was written from.",
  compare({ document, pairs, lacks, onPage, inSpec }) {
    return pairs.flatMap(({ claim, operation }) => {
      const { id, responses, pointer } = operation;
      const promised = responses
        .filter((response) => isStatusPromised(document, operation, response))
        .map(({ status }) => status);
      const said = [
        ...(claim.statuses ?? []),
        ...claim.mentioned,
        ...claim.responses.map(({ status, line }) => ({ value: status, line })),
      ];
      const statuses = new Map(said.map((each) => [toStatus(each.value, operation), each.line]));
      return [...statuses]
        .filter(([status]) => !promised.includes(status))
        .map(([status, line]) => ({
          rule: this,
          operationId: id,
          pointer: `${pointer}/responses`,
          message: `The page has the status ${status}, which the spec ${lacks}.`,
          expected: status,
          received: promised.join(", "),
          document: onPage(line),
          spec: inSpec(`${pointer}/responses`),
        }));
    });
  },
};
