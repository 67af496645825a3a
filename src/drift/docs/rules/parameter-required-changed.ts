import type { DocsRule } from "../docs-rule.ts";
import { nameParameter, sharedParameters } from "../compare/find-parameter.ts";
import { nameNeed } from "../compare/sentences.ts";

export const parameterRequiredChanged: DocsRule = {
  id: "docs/parameter-required-changed",
  title: "A parameter is required where the page says so, and nowhere else.",
  level: "must",
  source: "The page is the promise that the spec was written from.",
  compare({ document, pairs, onPage, inSpec }) {
    return pairs.flatMap((pair) =>
      sharedParameters(document, pair)
        .filter(([claim, { required }]) => (claim.required ?? required) !== required)
        .map(([claim, parameter]) => ({
          rule: this,
          operationId: pair.operation.id,
          pointer: parameter.pointer,
          message: `The page calls ${nameParameter(claim)} ${nameNeed(claim.required)}; the spec calls it ${nameNeed(parameter.required)}.`,
          expected: nameNeed(claim.required),
          received: nameNeed(parameter.required),
          document: onPage(claim.line),
          spec: inSpec(parameter.pointer),
        })),
    );
  },
};
