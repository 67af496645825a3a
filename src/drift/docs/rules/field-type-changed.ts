import type { DocsRule } from "../docs-rule.ts";
import { isSameTypes, isShownBy } from "../compare/schema-types.ts";
import { nameField, nameTypes, toFieldPointer } from "../compare/sentences.ts";

export const fieldTypeChanged: DocsRule = {
  id: "docs/field-type-changed",
  title: "A field has the type that the page says, or that its example shows.",
  level: "must",
  source: "The page is the promise that the spec was written from.",
  compare({ bodies, onPage, inSpec }) {
    return bodies.flatMap((body) =>
      body.fields.known.flatMap(({ claim, field, shape }) => {
        const isSame = shape.source === "table" ? isSameTypes : isShownBy;
        if (!claim.types || isSame(field.types, claim.types)) return [];
        const [said = ""] = claim.types;
        const page = shape.source === "table" ? nameTypes(claim.types) : said;
        return {
          rule: this,
          operationId: body.operation.id,
          pointer: toFieldPointer(claim.path),
          message: `The page ${shape.source === "table" ? "says" : "shows"} that ${nameField(claim.path, body)} is ${page}; the spec says ${nameTypes(field.types)}.`,
          expected: page,
          received: nameTypes(field.types),
          document: onPage(claim.line),
          spec: inSpec(field.pointer),
        };
      }),
    );
  },
};
