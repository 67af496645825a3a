import type { DocsRule } from "../docs-rule.ts";
import { nameField, toFieldPointer } from "../compare/sentences.ts";

export const fieldAdded: DocsRule = {
  id: "docs/field-added",
  title: "The spec has each field of the page.",
  level: "must",
  source: "The page is the promise that the spec was written from.",
  compare({ bodies, onPage, inSpec }) {
    return bodies.flatMap((body) =>
      body.fields.added.map(({ claim, object, field }) => ({
        rule: this,
        operationId: body.operation.id,
        pointer: toFieldPointer(claim.path),
        message: `The page has ${nameField(claim.path, body)}; the spec ${field ? "has it only from servers in use" : "does not have it"}.`,
        expected: claim.path,
        received: field ? "a field of servers in use" : "no such field",
        document: onPage(claim.line),
        spec: inSpec(field?.pointer ?? object?.pointer ?? body.pointer),
      })),
    );
  },
};
