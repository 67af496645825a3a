import type { DocsRule } from "../docs-rule.ts";
import { nameField, nameNeed, toFieldPointer } from "../compare/sentences.ts";

export const fieldRequiredChanged: DocsRule = {
  id: "docs/field-required-changed",
  title: "A field is required where the page says so, and nowhere else.",
  level: "must",
  source: "The page is the promise that the spec was written from.",
  compare({ bodies, onPage, inSpec }) {
    return bodies.flatMap((body) =>
      body.fields.known
        .filter(({ claim, field }) => (claim.required ?? field.required) !== field.required)
        .map(({ claim, object, field }) => ({
          rule: this,
          operationId: body.operation.id,
          pointer: toFieldPointer(claim.path),
          message: `The page calls ${nameField(claim.path, body)} ${nameNeed(claim.required)}; the spec calls it ${nameNeed(field.required)}.`,
          expected: nameNeed(claim.required),
          received: nameNeed(field.required),
          document: onPage(claim.line),
          spec: inSpec(`${object.pointer}/required`),
        })),
    );
  },
};
