import type { DocsRule } from "../docs-rule.ts";
import { nameNeed } from "../compare/sentences.ts";

export const bodyRequiredChanged: DocsRule = {
  id: "docs/body-required-changed",
  title: "A body is required where the page says so, unless the ledger quotes what the page says.",
  level: "must",
  source:
    "The page is the promise that the spec was written from. The ledger says why a spec departs from it.",
  compare({ pairs, statements, onPage, inSpec }) {
    return pairs.flatMap(({ claim: { body }, operation: { id, requestBody, pointer } }) => {
      const required = requestBody?.required ?? false;
      const isSettled = statements?.quotes.has(body?.text ?? "") ?? false;
      if (!body || body.required === required || isSettled) return [];
      return {
        rule: this,
        operationId: id,
        pointer: `${pointer}/requestBody/required`,
        message: `The page calls the body ${nameNeed(body.required)}; the spec calls it ${nameNeed(required)}.`,
        expected: nameNeed(body.required),
        received: nameNeed(required),
        document: onPage(body.line),
        spec: inSpec(`${pointer}/requestBody/required`),
      };
    });
  },
};
