import type { DocsRule } from "../docs-rule.ts";
import { resolvePointer } from "../../../lib/json-pointer.ts";
import { findMisfits } from "../compare/find-misfits.ts";
import type { BodyPair } from "../compare/pair-bodies.ts";
import { showValue } from "../compare/sentences.ts";
import type { ExampleClaim } from "../read/claims.ts";
import type { ExplainedViolation } from "../../../spec/explain.ts";

type Problem = Pick<ExplainedViolation, "keyword" | "message" | "expected">;

export const exampleMisfit: DocsRule = {
  id: "docs/example-misfit",
  title: "Each example of the page fits the schema of the spec.",
  level: "must",
  source: "The page is the promise that the spec was written from.",
  compare({ document, bodies, explain, onPage, inSpec }) {
    return bodies.flatMap((body) =>
      body.claim.examples
        .filter(({ isPrinted, mistake }) => isPrinted && mistake === undefined)
        .flatMap((example) => {
          const { schema } = findMedia(body, example) ?? {};
          if (schema === undefined) return [];
          const twin = body.examples.twins.get(example);
          const misfits = findMisfits({ document, explain }, schema, { example, twin });
          return misfits.map(({ pointer, trail, ...problem }) => ({
            rule: this,
            operationId: body.operation.id,
            pointer,
            message: `An example of ${body.name} does not fit the spec: "${pointer}" ${describe(problem)}.`,
            expected: showValue(resolvePointer(example.value, pointer)),
            received: problem.expected,
            document: onPage(example.lineOf(pointer)),
            spec: inSpec(trail.at(-1) ?? schema),
          }));
        }),
    );
  },
};

/** The sentence of a constant does not name it. */
function describe({ keyword, message, expected }: Problem): string {
  return keyword === "enum" || keyword === "const" ? `${message}: ${expected}` : message;
}

function findMedia(
  { content }: BodyPair,
  { mediaType }: ExampleClaim,
): BodyPair["content"][number] | undefined {
  return content.find((media) => mediaType === undefined || media.mediaType === mediaType);
}
