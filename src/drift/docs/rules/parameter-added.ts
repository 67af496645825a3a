import type { DocsRule } from "../docs-rule.ts";
import { isSameParameter, nameParameter, promisedParameters } from "../compare/find-parameter.ts";

export const parameterAdded: DocsRule = {
  id: "docs/parameter-added",
  title: "The spec has each parameter of the page.",
  level: "must",
  source: "The page is the promise that the spec was written from.",
  compare({ document, pairs, lacks, onPage, inSpec }) {
    return pairs.flatMap(({ claim, operation }) => {
      const promised = promisedParameters(document, operation);
      return claim.parameters
        .filter((parameter) => !promised.some((each) => isSameParameter(each, parameter)))
        .map((parameter) => ({
          rule: this,
          operationId: operation.id,
          pointer: `${operation.pointer}/parameters`,
          message: `The page has ${nameParameter(parameter)}, which the spec ${lacks}.`,
          expected: nameParameter(parameter),
          received: "no such parameter",
          document: onPage(parameter.line),
          spec: inSpec(operation.pointer),
        }));
    });
  },
};
