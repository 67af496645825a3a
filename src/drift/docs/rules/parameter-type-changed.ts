import type { DocsRule } from "../docs-rule.ts";
import { alternativesOf } from "../compare/alternatives.ts";
import { nameParameter, sharedParameters } from "../compare/find-parameter.ts";
import { isSameTypes, typesOf } from "../compare/schema-types.ts";
import { nameTypes } from "../compare/sentences.ts";

export const parameterTypeChanged: DocsRule = {
  id: "docs/parameter-type-changed",
  title: "A parameter has the type that the page says.",
  level: "must",
  source: "The page is the promise that the spec was written from.",
  compare({ document, pairs, onPage, inSpec }) {
    return pairs.flatMap((pair) =>
      sharedParameters(document, pair).flatMap(([claim, parameter]) => {
        const place = { pointer: `${parameter.pointer}/schema`, isPromised: true };
        const types = typesOf(document, alternativesOf(document, place));
        if (!claim.types || isSameTypes(types, claim.types)) return [];
        return {
          rule: this,
          operationId: pair.operation.id,
          pointer: parameter.pointer,
          message: `The page says that ${nameParameter(claim)} is ${nameTypes(claim.types)}; the spec says ${nameTypes(types)}.`,
          expected: nameTypes(claim.types),
          received: nameTypes(types),
          document: onPage(claim.line),
          spec: inSpec(place.pointer),
        };
      }),
    );
  },
};
