import { listPaths } from "../compare/match-shape.ts";
import type { DocsRule } from "../docs-rule.ts";
import { nameField, toFieldPointer } from "../compare/sentences.ts";

export const fieldRemoved: DocsRule = {
  id: "docs/field-removed",
  title: "The page has each field that the spec promises.",
  level: "must",
  source: "The spec says that the page promises it (x-provenance).",
  compare({ bodies, onPage, whereOnPage, inSpec }) {
    return bodies.flatMap((body) =>
      body.fields.removed.map(({ field, line }) => {
        const lost = body.examples.removed.find(({ specExample: { value } }) =>
          listPaths(value).includes(field.path),
        );
        return {
          rule: this,
          operationId: body.operation.id,
          pointer: toFieldPointer(field.path),
          message: `The spec has ${nameField(field.path, body)}, which the page does not have.`,
          expected: "no such field",
          received: field.path,
          document: lost ? whereOnPage(lost.specExample.pointer, lost.line ?? line) : onPage(line),
          spec: inSpec(field.pointer),
        };
      }),
    );
  },
};
