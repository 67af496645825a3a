import type { DocsRule } from "../docs-rule.ts";
import { shorten, showValue } from "../compare/sentences.ts";

export const exampleAdded: DocsRule = {
  id: "docs/example-added",
  title: "The spec has each example of the page.",
  level: "must",
  source: "The page is the promise that the spec was written from.",
  compare({ bodies, statements, lacks, onPage, inSpec }) {
    // Without a ledger, the spec need not have been written from the page: it may show fewer examples.
    const judged = bodies.filter(
      ({ examples }) => statements !== undefined || examples.removed.length > 0,
    );
    return judged.flatMap((body) =>
      body.examples.added.map(({ value, line }) => ({
        rule: this,
        operationId: body.operation.id,
        pointer: "",
        message: `The page has an example of ${body.name} that the spec ${lacks}: ${shorten(showValue(value))}.`,
        expected: showValue(value),
        received: "no such example",
        document: onPage(line),
        spec: inSpec(body.pointer),
      })),
    );
  },
};
