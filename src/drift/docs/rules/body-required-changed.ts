import type { Comparison } from "../comparison.ts";
import type { OperationClaim } from "../read/claims.ts";
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
      if (!body || body.required === required || isSettled(statements, body)) return [];
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

/** Whatever type the ledger quotes with it: another type is a finding of its own. */
function isSettled(
  statements: Comparison["statements"],
  { name, required }: NonNullable<OperationClaim["body"]>,
): boolean {
  const quotes = [...(statements?.quotes ?? [])];
  return quotes.some(
    (quote) => quote.startsWith(`${name}: `) && quote.endsWith(`, ${nameNeed(required)}`),
  );
}
