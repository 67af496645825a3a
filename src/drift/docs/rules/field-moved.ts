import type { DocsRule } from "../docs-rule.ts";
import { nameField, toFieldPointer } from "../compare/sentences.ts";

export const fieldMoved: DocsRule = {
  id: "docs/field-moved",
  title: "A field is inside of the same field as on the page.",
  level: "must",
  source: "The page is the promise that the spec was written from.",
  compare({ bodies, onPage, inSpec }) {
    return bodies.flatMap((body) =>
      body.fields.moved.map(({ claim, field }) => ({
        rule: this,
        operationId: body.operation.id,
        pointer: toFieldPointer(claim.path),
        message: `The page has ${nameField(claim.path, body)}; the spec has it as "${field.path.replaceAll("/", ".")}".`,
        expected: claim.path,
        received: field.path,
        document: onPage(claim.line),
        spec: inSpec(field.pointer),
      })),
    );
  },
};
