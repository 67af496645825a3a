import type { DocsRule } from "../docs-rule.ts";
import { resolvePointer } from "../../../lib/json-pointer.ts";
import { findMisfits } from "../compare/find-misfits.ts";
import type { BodyPair } from "../compare/pair-bodies.ts";
import { showValue } from "../compare/sentences.ts";
import type { ExampleClaim } from "../read/claims.ts";

export const exampleMisfit: DocsRule = {
  id: "docs/example-misfit",
  title: "Each example of the page fits the schema of the spec.",
  level: "must",
  source: "The page is the promise that the spec was written from.",
  compare({ bodies, schemaAt, onPage, inSpec }) {
    return bodies.flatMap((body) =>
      body.claim.examples
        .filter(({ isPrinted, mistake }) => isPrinted && mistake === undefined)
        .flatMap((example) => {
          const { schema } = findMedia(body, example) ?? {};
          const [violation] = schema === undefined ? [] : findMisfits(schemaAt(schema), example);
          if (schema === undefined || !violation) return [];
          return {
            rule: this,
            operationId: body.operation.id,
            pointer: violation.pointer,
            message: `An example of ${body.name} does not fit the spec: "${violation.pointer}" ${violation.message}.`,
            expected: showValue(resolvePointer(example.value, violation.pointer)),
            received: violation.message,
            document: onPage(example.lineOf(violation.pointer)),
            spec: inSpec(schema),
          };
        }),
    );
  },
};

function findMedia(
  { content }: BodyPair,
  { mediaType }: ExampleClaim,
): BodyPair["content"][number] | undefined {
  return content.find((media) => mediaType === undefined || media.mediaType === mediaType);
}
