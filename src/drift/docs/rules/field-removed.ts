import type { DocsRule } from "../docs-rule.ts";
import { nameField, toFieldPointer } from "../compare/sentences.ts";

export const fieldRemoved: DocsRule = {
  id: "docs/field-removed",
  title: "The page has each field that the spec has from it.",
  level: "must",
  source: "The spec says that the page promises it (x-provenance).",
  compare({ bodies, onPage, inSpec }) {
    return bodies.flatMap((body) =>
      body.fields.removed.map(({ field, line }) => ({
        rule: this,
        operationId: body.operation.id,
        pointer: toFieldPointer(field.path),
        message: `The spec has ${nameField(field.path, body)} from the page, which does not have it.`,
        expected: "no such field",
        received: field.path,
        document: onPage(line),
        spec: inSpec(field.pointer),
      })),
    );
  },
};
