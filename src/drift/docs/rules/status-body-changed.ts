import type { DocsRule } from "../docs-rule.ts";
import { toStatus } from "../compare/pair-bodies.ts";

export const statusBodyChanged: DocsRule = {
  id: "docs/status-body-changed",
  title: "A response has a body where the page's table of statuses says so, and nowhere else.",
  level: "must",
  source: "The page is the promise that the spec was written from.",
  compare({ pairs, onPage, inSpec }) {
    return pairs.flatMap(({ claim: { statuses = [] }, operation }) =>
      statuses.flatMap(({ value, hasBody, line }) => {
        const status = toStatus(value, operation);
        const response = operation.responses.find((each) => each.status === status);
        if (!response || hasBody === undefined || hasBody === response.content.length > 0) {
          return [];
        }
        return {
          rule: this,
          operationId: operation.id,
          pointer: response.pointer,
          message: `The page says that the ${status} response has ${nameBody(hasBody)}; the spec has it with ${nameBody(!hasBody)}.`,
          expected: nameBody(hasBody),
          received: nameBody(!hasBody),
          document: onPage(line),
          spec: inSpec(response.pointer),
        };
      }),
    );
  },
};

function nameBody(hasBody: boolean): string {
  return hasBody ? "a body" : "no body";
}
