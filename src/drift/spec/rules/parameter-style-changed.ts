import { readOperations } from "../../../spec/operations.ts";
import type { Parameter } from "../../../spec/operation.ts";
import { createCounterparts } from "../counterparts.ts";
import { toPlace } from "../side.ts";
import type { SpecRule } from "../spec-rule.ts";

export const parameterStyleChanged: SpecRule = {
  id: "spec/parameter-style-changed",
  title: "A list or an object in a parameter is written as before.",
  level: "must",
  source:
    "https://spec.openapis.org/oas/v3.1.1#style-values: how the items of a parameter become text. oasdiff does not compare it.",
  *compare({ base, revision }) {
    const find = createCounterparts(readOperations(revision.changed));
    for (const operation of readOperations(base.changed)) {
      const counterpart = find(operation);
      for (const own of operation.parameters) {
        const other = counterpart?.parameters.find((parameter) => isSame(parameter, own));
        const [expected, received] = [own, other ?? own].map(describe);
        if (!counterpart || !other || expected === received || !isWritten(own, other)) continue;
        yield {
          operationId: counterpart.id,
          pointer: other.pointer,
          message: `Clients that send the ${own.in} parameter \`${own.name}\` to \`${operation.method} ${operation.path}\` as before are misread: it is written as ${received}, and was as ${expected}.`,
          expected: String(expected),
          received: String(received),
          document: toPlace(base, own.pointer),
          spec: toPlace(revision, other.pointer),
        };
      }
    }
  },
};

function isSame(own: Parameter, other: Parameter): boolean {
  return own.in === other.in && own.name.toLowerCase() === other.name.toLowerCase();
}

/** One value alone is written the same in most styles. */
function isWritten(...parameters: readonly Parameter[]): boolean {
  return parameters.every(({ type }) => type === undefined || /^(?:array|object)$/.test(type));
}

function describe({ style, explode }: Parameter): string {
  return `${style}, ${explode ? "each item by itself" : "all items together"}`;
}
