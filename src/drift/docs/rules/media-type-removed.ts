import type { DocsRule } from "../docs-rule.ts";
import { shownTypes } from "../compare/pair-bodies.ts";

export const mediaTypeRemoved: DocsRule = {
  id: "docs/media-type-removed",
  title: "An example of the page shows each form of a body that the spec promises.",
  level: "must",
  source: "The spec says that the page promises it (x-provenance).",
  compare({ bodies, whereOnPage, inSpec }) {
    return bodies.flatMap((body) => {
      const shown = new Set(shownTypes(body.claim).map(({ value }) => value));
      if (shown.size === 0) return [];
      return body.content
        .filter(({ isPromised, mediaType }) => isPromised && !shown.has(mediaType))
        .map(({ mediaType, pointer }) => ({
          rule: this,
          operationId: body.operation.id,
          pointer: "",
          message: `The spec has ${body.name} as ${mediaType}, of which the page shows no example.`,
          expected: [...shown].join(", "),
          received: mediaType,
          document: whereOnPage(pointer, body.line),
          spec: inSpec(pointer),
        }));
    });
  },
};
