import { describe, expect, it } from "vitest";
import { NO_ACCESS } from "../../../../src/conformance/generic/requests/credentials.ts";
import {
  createSampledSubjects,
  createSubjects,
} from "../../../../src/conformance/generic/requests/subjects.ts";
import { inlineSpec, jsonBody } from "../../../support/conformance/inline-spec.ts";

const responses = { "200": { description: "Fine." } };

const spec = inlineSpec(
  {
    "/things/{id}": {
      parameters: [
        { name: "id", in: "path", required: true, schema: { type: "string" }, example: "a b" },
      ],
      get: {
        operationId: "getThing",
        parameters: [
          { name: "page", in: "query", required: true, schema: { type: "integer", minimum: 3 } },
          { name: "size", in: "query", schema: { type: "integer" } },
          { name: "X-Trace", in: "header", required: true, schema: { enum: ["on", "off"] } },
          { name: "Accept", in: "header", required: true, schema: { type: "string" } },
          { name: "session", in: "cookie", required: true, schema: { default: "s1" } },
        ],
        responses,
      },
      put: {
        operationId: "putThing",
        requestBody: { $ref: "#/components/requestBodies/Thing" },
        responses,
      },
    },
    "/form": {
      post: {
        operationId: "postForm",
        requestBody: {
          content: {
            "application/x-www-form-urlencoded": {
              schema: {
                type: "object",
                properties: { a: { const: "b c" }, n: { type: "integer" } },
                required: ["a", "n"],
              },
            },
          },
        },
        responses,
      },
    },
    "/odd": {
      post: {
        operationId: "postOdd",
        requestBody: jsonBody({ schema: { type: "string", pattern: "^z{9}$", maxLength: 3 } }),
        responses,
      },
    },
    "/optional": {
      post: {
        operationId: "postOptional",
        requestBody: { content: { "multipart/form-data": { schema: { type: "object" } } } },
        responses,
      },
    },
  },
  {
    components: {
      requestBodies: {
        Thing: jsonBody({
          schema: { type: "object", required: ["name"] },
          examples: {
            one: { value: { name: "one" } },
            broken: { value: {} },
            two: { $ref: "#/components/examples/Two" },
            three: { value: { name: "three" } },
          },
        }),
      },
      examples: { Two: { value: { name: "two" } } },
    },
  },
);

const documented = Object.fromEntries(
  createSubjects(spec, NO_ACCESS).open.map((subject) => [subject.operation.id, subject.documented]),
);

describe("the requests of an operation, made from its spec", () => {
  it("fill in what is required, by example, value or schema", () => {
    expect(documented["getThing"]).toEqual([
      {
        method: "GET",
        path: "/things/a%20b?page=3",
        headers: { "X-Trace": "on", Cookie: "session=s1" },
      },
    ]);
  });

  it("are the first two examples that fit", () => {
    const draft = (body: string) => ({
      method: "PUT",
      path: "/things/a%20b",
      headers: { "Content-Type": "application/json" },
      body,
    });
    expect(documented["putThing"]).toEqual([draft('{"name":"one"}'), draft('{"name":"two"}')]);
  });

  it("may be forms", () => {
    expect(documented["postForm"]).toMatchObject([{ body: "a=b+c&n=1" }]);
  });

  it("are none where no body that fits can be made, and go without one that is optional", () => {
    expect(documented["postOdd"]).toEqual([]);
    expect(documented["postOptional"]).toEqual([
      { method: "POST", path: "/optional", headers: {} },
    ]);
  });
});

describe("the requests of an operation with a sample", () => {
  const subjects = createSampledSubjects(spec, { putThing: { name: "mine" } });

  it("are made from the sample, for these operations alone", () => {
    expect(subjects.map(({ operation }) => operation.id)).toEqual(["putThing"]);
    expect(subjects[0]?.documented).toMatchObject([{ body: '{"name":"mine"}' }]);
  });

  it("change nothing", () => {
    expect(subjects.map(({ mayChange }) => mayChange)).toEqual([false]);
  });
});

describe("the requests of an operation with properties of one direction", () => {
  const schema = (required: readonly string[]) => ({
    type: "object",
    required,
    properties: { id: { type: "integer", readOnly: true }, name: { type: "string" } },
  });
  const specOf = (required: readonly string[]) =>
    inlineSpec({
      "/things": {
        post: {
          operationId: "postThing",
          requestBody: jsonBody({ schema: schema(required) }),
          responses,
        },
      },
    });

  it("have none of the other direction, where the spec of requests does not ask for it", () => {
    const access = { ...NO_ACCESS, requestSpec: specOf(["name"]) };
    const { open } = createSubjects(specOf(["id", "name"]), access);
    expect(open.map(({ body }) => body?.value)).toEqual([{ name: "text" }]);
    expect(open[0]?.body?.fits({ name: "other" })).toBe(true);
  });
});

describe("an operation that is no request", () => {
  it("is left out, and a body that no request bears is not sent", () => {
    const odd = inlineSpec({
      "/odd": {
        trace: { operationId: "traceOdd", responses },
        get: { operationId: "getOdd", requestBody: jsonBody({ schema: {} }), responses },
      },
    });
    const { open } = createSubjects(odd, NO_ACCESS);
    expect(open.map(({ documented: [draft] }) => draft)).toEqual([
      { method: "GET", path: "/odd", headers: {} },
    ]);
  });
});
