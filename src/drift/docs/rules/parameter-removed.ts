import type { DocsRule } from "../docs-rule.ts";
import { hasParameter, nameParameter, promisedParameters } from "../compare/find-parameter.ts";

export const parameterRemoved: DocsRule = {
  id: "docs/parameter-removed",
  title: "The page has each parameter that the spec promises.",
  level: "must",
  source: "The spec says that the page promises it (x-provenance).",
  compare({ document, pairs, whereOnPage, inSpec }) {
    return pairs.flatMap(({ claim, operation }) =>
      promisedParameters(document, operation)
        .filter((parameter) => !hasParameter(claim, parameter))
        .map((parameter) => ({
          rule: this,
          operationId: operation.id,
          pointer: parameter.pointer,
          message: `The spec has ${nameParameter(parameter)}, which the page does not have.`,
          expected: "no such parameter",
          received: nameParameter(parameter),
          document: whereOnPage(parameter.pointer, claim.parameters[0]?.line ?? claim.line),
          spec: inSpec(parameter.pointer),
        })),
    );
  },
};
