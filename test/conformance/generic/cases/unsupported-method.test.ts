import { expect, it } from "vitest";
import { unsupportedMethod } from "../../../../src/conformance/generic/cases/unsupported-method.ts";
import { NO_ACCESS } from "../../../../src/conformance/generic/requests/credentials.ts";
import { removalsLast } from "../../../../src/conformance/generic/requests/removals-last.ts";
import { createSubjects } from "../../../../src/conformance/generic/requests/subjects.ts";
import { inlineSpec } from "../../../support/conformance/inline-spec.ts";

const responses = { "200": { description: "Fine." } };
const parameters = [{ name: "name", in: "path", required: true, schema: { const: "all" } }];
const { open } = createSubjects(
  inlineSpec({
    "/things/{name}": {
      parameters,
      delete: { operationId: "removeThing", responses },
      get: { operationId: "getThing", responses },
    },
    "/things/{name}/parts": { parameters, delete: { operationId: "removeParts", responses } },
    "/things/{other}": {
      parameters: [{ ...parameters[0], name: "other" }],
      put: { operationId: "putThing", responses },
    },
  }),
  NO_ACCESS,
);

it("a method is undocumented where no template that the path fits has it", () => {
  const [first] = open;
  const methods = first && unsupportedMethod.cases(first).map(({ draft }) => draft.method);
  expect(methods).toEqual(["POST", "PATCH"]);
});

it("what removes something is called last, what belongs to a thing before the thing", () => {
  expect(removalsLast(open).map(({ operation }) => operation.id)).toEqual([
    "getThing",
    "putThing",
    "removeParts",
    "removeThing",
  ]);
});
