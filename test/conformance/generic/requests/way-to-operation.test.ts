import { expect, it } from "vitest";
import {
  queryOfPath,
  wayToOperation,
} from "../../../../src/conformance/generic/requests/way-to-operation.ts";
import { inlineSpec } from "../../../support/conformance/inline-spec.ts";

const responses = { "200": { description: "Fine." } };
const server = (url: string) => ({ servers: [{ url }] });

const spec = inlineSpec(
  {
    "/a/{b}": { get: { operationId: "plain", responses } },
    "/beta": { ...server("https://api.test/v1beta/x"), get: { operationId: "beta", responses } },
    "/up": { get: { operationId: "up", responses, ...server("https://up.test/files") } },
    "/all?kind=a#b": { get: { operationId: "told-apart", responses } },
  },
  { servers: [{ url: "https://api.test/v1" }, { url: "https://api.test/v1beta/x" }] },
);
const find = (id: string) => {
  const operation = spec.operations.find((one) => one.id === id);
  if (!operation) throw new Error(`There is no ${id}.`);
  return operation;
};

it.each([
  ["plain", "/a/{b}"],
  ["beta", "/../v1beta/x/beta"],
  ["up", "/../files/up"],
  ["told-apart", "/all"],
])("the way to %s, from the first server, is %s", (id, way) => {
  expect(wayToOperation(spec, find(id))).toBe(way);
});

it("a query that stands in a path is kept apart", () => {
  expect([queryOfPath(find("told-apart")), queryOfPath(find("plain"))]).toEqual(["kind=a", ""]);
});
