import type { DocsRule } from "../docs-rule.ts";
import type { BodyPair } from "../compare/pair-bodies.ts";
import type { ExampleClaim } from "../read/claims.ts";
import { shorten, showValue } from "../compare/sentences.ts";

export const exampleChanged: DocsRule = {
  id: "docs/example-changed",
  title: "The spec has the examples of the page as the page prints them.",
  level: "must",
  source: "The page is the promise that the spec was written from.",
  compare({ bodies, onPage, inSpec }) {
    return bodies.flatMap((body) => [
      ...body.examples.changed.flatMap(({ example, specExample, differences }) =>
        differences.map(({ pointer, page, spec }) => ({
          rule: this,
          operationId: body.operation.id,
          pointer,
          message: `An example of ${body.name} has ${shorten(showValue(page))} at "${pointer}" on the page, and ${shorten(showValue(spec))} in the spec.`,
          expected: showValue(page),
          received: showValue(spec),
          document: onPage(example.lineOf(pointer)),
          spec: inSpec(`${specExample.pointer}/value${pointer}`),
        })),
      ),
      ...body.examples.retyped
        .filter(({ example }) => isKnownType(body, example))
        .map(({ example, specExample }) => ({
          rule: this,
          operationId: body.operation.id,
          pointer: "",
          message: `An example of ${body.name} is sent as ${example.mediaType} on the page, and as ${specExample.mediaType} in the spec.`,
          expected: example.mediaType ?? "",
          received: specExample.mediaType,
          document: onPage(example.line),
          spec: inSpec(specExample.pointer),
        })),
    ]);
  },
};

/** Any other type is a finding of its own. */
function isKnownType({ content }: BodyPair, { mediaType }: ExampleClaim): boolean {
  return content.some((media) => media.isPromised && media.mediaType === mediaType);
}
