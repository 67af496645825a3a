import type { DocsRule } from "../docs-rule.ts";
import { shorten, showValue } from "../compare/sentences.ts";

export const exampleAdded: DocsRule = {
  id: "docs/example-added",
  title: "The spec has each example of the page.",
  level: "must",
  source: "The page is the promise that the spec was written from.",
  compare({ bodies, onPage, inSpec }) {
    return bodies.flatMap((body) =>
      body.examples.added.map(({ value, line }) => ({
        rule: this,
        operationId: body.operation.id,
        pointer: "",
        message: `The page has an example of ${body.name} that the spec does not have from it: ${shorten(showValue(value))}.`,
        expected: showValue(value),
        received: "no such example",
        document: onPage(line),
        spec: inSpec(body.pointer),
      })),
    );
  },
};
