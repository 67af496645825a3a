import { shownTypes } from "../compare/pair-bodies.ts";
import type { DocsRule } from "../docs-rule.ts";

export const mediaTypeAdded: DocsRule = {
  id: "docs/media-type-added",
  title: "The spec takes each form of a body that an example of the page shows.",
  level: "must",
  source: "The page is the promise that the spec was written from.",
  compare({ bodies, lacks, onPage, inSpec }) {
    return bodies.flatMap((body) => {
      const known = body.content.filter(({ isPromised }) => isPromised);
      return shownTypes(body.claim)
        .filter(({ value }) => !known.some(({ mediaType }) => mediaType === value))
        .map(({ value: mediaType, line }) => ({
          rule: this,
          operationId: body.operation.id,
          pointer: "",
          message: `An example shows ${body.name} as ${mediaType}, which the spec ${lacks}.`,
          expected: mediaType,
          received: known.map((each) => each.mediaType).join(", ") || "no body",
          document: onPage(line),
          spec: inSpec(body.pointer),
        }));
    });
  },
};
