import type { DocsRule } from "../docs-rule.ts";
import { shorten, showValue } from "../compare/sentences.ts";

export const exampleRemoved: DocsRule = {
  id: "docs/example-removed",
  title: "The page has each example that the spec promises.",
  level: "must",
  source: "The spec says that the page promises it (x-provenance).",
  compare({ bodies, whereOnPage, inSpec }) {
    return bodies.flatMap((body) =>
      body.examples.removed.map(({ specExample: { value, pointer }, line = body.line }) => ({
        rule: this,
        operationId: body.operation.id,
        pointer: "",
        message: `The spec has an example of ${body.name} that the page does not have: ${shorten(showValue(value))}.`,
        expected: "no such example",
        received: showValue(value),
        document: whereOnPage(pointer, line),
        spec: inSpec(pointer),
      })),
    );
  },
};
