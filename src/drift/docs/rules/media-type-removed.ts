import type { DocsRule } from "../docs-rule.ts";
import { shownTypes } from "../compare/pair-bodies.ts";

export const mediaTypeRemoved: DocsRule = {
  id: "docs/media-type-removed",
  title: "An example of the page shows each form of a body that the spec has from it.",
  level: "must",
  source: "The spec says that the page promises it (x-provenance).",
  compare({ bodies, onPage, inSpec }) {
    return bodies.flatMap((body) => {
      const shown = shownTypes(body.claim.examples);
      if (shown.size === 0) return [];
      return body.content
        .filter(({ isPromised, mediaType }) => isPromised && !shown.has(mediaType))
        .map(({ mediaType, pointer }) => ({
          rule: this,
          operationId: body.operation.id,
          pointer: "",
          message: `The spec has ${body.name} as ${mediaType} from the page, which shows no such example.`,
          expected: [...shown].join(", "),
          received: mediaType,
          document: onPage(body.line),
          spec: inSpec(pointer),
        }));
    });
  },
};
