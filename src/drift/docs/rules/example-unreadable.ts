import type { DocsRule } from "../docs-rule.ts";

export const exampleUnreadable: DocsRule = {
  id: "docs/example-unreadable",
  title: "Each example of the page is JSON once the parts that it leaves out are set aside.",
  level: "must",
  source: "RFC 8259: what is no JSON cannot be compared with the spec.",
  compare({ bodies, onPage, inSpec }) {
    return bodies.flatMap((body) =>
      body.claim.examples
        .filter(({ mistake }) => mistake !== undefined)
        .map(({ mistake = "", line }) => ({
          rule: this,
          operationId: body.operation.id,
          pointer: "",
          message: `An example of ${body.name} is not JSON: ${mistake}.`,
          expected: "JSON",
          received: mistake,
          document: onPage(line),
          spec: inSpec(body.pointer),
        })),
    );
  },
};
