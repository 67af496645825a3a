import { describe, expect, it } from "vitest";
import { resolvePointer } from "../../../src/lib/json-pointer.ts";
import { createSchemaChecks } from "../../../src/spec/schema.ts";
import { type Files, loadFiles, loadSchema, loadText } from "./load-text.ts";

const check = (files: Files, pointer: string) =>
  createSchemaChecks(loadFiles(files).document)(pointer);

describe("a document of several files", () => {
  const files = {
    "api.yaml": `openapi: 3.1.1
paths:
  /pets: { $ref: "paths/pets.yaml" }
components:
  schemas:
    Name: { type: string }`,
    "paths/pets.yaml": `get:
  operationId: listPets
  responses:
    "200":
      description: All pets.
      content:
        application/json:
          schema: { $ref: "#/local" }
    "404": { $ref: "../shared.json#/responses/Failed" }
local:
  type: array
  items: { $ref: "../schemas/pet%20file.yaml" }`,
    "schemas/pet file.yaml": `type: object
properties:
  name: { $ref: "../api.yaml#/components/schemas/Name" }
  friend: { $ref: "#" }`,
    "shared.json": '{\n  "responses": {\n    "Failed": { "description": "Failed." }\n  }\n}',
  };

  it("is one, in which every reference leads to its place", () => {
    const { operations, document } = loadFiles(files);
    expect(operations.map(({ id, path, responses }) => [id, path, responses.length])).toEqual([
      ["listPets", "/pets", 2],
    ]);
    const [response] = operations[0]?.responses ?? [];
    const judge = createSchemaChecks(document)(response?.content[0]?.schema ?? "");
    expect(judge([{ name: "a", friend: { name: "b" } }])).toEqual([]);
    expect(judge([{ name: "a", friend: { name: 1 } }])).toEqual([
      { pointer: "/0/friend/name", message: "must be string" },
    ]);
  });

  it("has places in the files that it is made of", () => {
    const { operations, placeOf } = loadFiles(files);
    const places = operations[0]?.responses.map(({ pointer }) => placeOf(pointer));
    expect(places).toEqual([
      { file: "paths/pets.yaml", line: 5, pointer: "#/get/responses/200" },
      { file: "shared.json", line: 3, pointer: "#/responses/Failed" },
    ]);
    expect(placeOf("/paths")).toEqual({ file: "api.yaml", line: 3, pointer: "#/paths" });
  });

  it("may have a whole map in a file of its own", () => {
    const { operations } = loadFiles({
      "api.yaml": "openapi: 3.0.0\npaths: { $ref: paths/all.yaml }",
      "paths/all.yaml": "/a: { $ref: a.yaml }\n/b: { get: { operationId: b } }",
      "paths/a.yaml": "get: { operationId: a }",
    });
    expect(operations.map(({ id, path }) => [id, path])).toEqual([
      ["a", "/a"],
      ["b", "/b"],
    ]);
  });
});

describe("a reference", () => {
  it("may lead through others, and to itself by way of a property", () => {
    const { document } = loadSchema(
      'properties:\n  next: { $ref: "#/components/schemas/S" }\n  n: { $ref: "#/components/schemas/S/properties/m" }\n  m: { $ref: "#/components/schemas/S/properties/o" }\n  o: { type: integer }',
    );
    const judge = createSchemaChecks(document)("/components/schemas/S");
    expect(judge({ next: { next: { n: "x" } } })).toEqual([
      { pointer: "/next/next/n", message: "must be integer" },
    ]);
  });

  it("may be to an $anchor, an $id, or a place within what bears the $id", () => {
    const judge = createSchemaChecks(
      loadSchema(
        `properties:
  a: { $ref: "#named" }
  b: { $ref: "https://example.test/thing" }
  c: { $anchor: named, type: string }
$defs:
  thing:
    $id: https://example.test/thing
    $ref: "#/$defs/inner"
    $defs: { inner: { type: integer } }`,
      ).document,
    )("/components/schemas/S");
    expect([judge({ a: "x", b: 1 }), judge({ a: 1 }), judge({ b: "x" })]).toEqual([
      [],
      [{ pointer: "/a", message: "must be string" }],
      [{ pointer: "/b", message: "must be integer" }],
    ]);
  });

  it("may be written without its escapes", () => {
    const text = `openapi: 3.1.1
paths: {}
components:
  schemas:
    "100%": { type: string }
    "A<B>": { type: integer }
    S: { properties: { a: { $ref: "#/components/schemas/100%" }, b: { $ref: "#/components/schemas/A<B>" } } }`;
    const judge = check({ "api.yaml": text }, "/components/schemas/S");
    expect(judge({ a: 1, b: "x" }).map(({ pointer }) => pointer)).toEqual(["/a"]);
    expect(judge({ a: "x", b: "x" }).map(({ pointer }) => pointer)).toEqual(["/b"]);
  });

  it("to an object of another kind is ignored, and told", () => {
    const { said, operations } = loadText(
      'openapi: 3.1.1\npaths:\n  /a:\n    get:\n      responses:\n        "200": { $ref: "#/components/schemas/S" }\ncomponents:\n  schemas: { S: {} }',
    );
    expect(said).toEqual([
      "api.yaml:6: The reference leads to a schema, where a response is needed, and is ignored. Correct it.",
    ]);
    expect(operations[0]?.responses).toMatchObject([{ status: "200", content: [] }]);
  });

  it("in an example is data", () => {
    const { said } = loadSchema("example: { $ref: '#/no' }\nenum: [{ $ref: '#/no' }]");
    expect(said).toEqual(["api.yaml:2: There is no operation."]);
  });

  it("that is dynamic stands for the one schema of that name", () => {
    const one = loadSchema(
      '$dynamicAnchor: node\nproperties:\n  next: { $dynamicRef: "#node" }\n  n: { type: integer }',
    );
    const judge = createSchemaChecks(one.document)("/components/schemas/S");
    expect(judge({ next: { n: "x" } })).toEqual([
      { pointer: "/next/n", message: "must be integer" },
    ]);
    const none = loadSchema('properties:\n  next: { $dynamicRef: "#node" }');
    expect(none.said[0]).toBe(
      'api.yaml:7: There is not one "$dynamicAnchor" of the name "node": anything fits there.',
    );
  });
});

describe("a schema that is a part of itself", () => {
  const text = `openapi: 3.0.3
paths: {}
components:
  schemas:
    Pet:
      type: object
      required: [kind]
      properties: { kind: { type: string } }
      oneOf:
        - $ref: "#/components/schemas/Cat"
        - $ref: "#/components/schemas/Dog"
    Cat:
      allOf:
        - $ref: "#/components/schemas/Pet"
        - required: [meows]
    Dog:
      allOf:
        - $ref: "#/components/schemas/Pet"
        - required: [barks]`;

  it.each([
    [{ kind: "cat", meows: 1 }, true],
    [{ kind: "cat" }, false],
    [{ meows: 1 }, false],
    [{ kind: "both", meows: 1, barks: 1 }, false],
  ])("is judged to an end: %j", (value, fits) => {
    const judge = check({ "api.yaml": text }, "/components/schemas/Pet");
    expect(judge(value).length === 0).toBe(fits);
  });

  it("is told", () => {
    expect(loadText(text).said[0]).toBe(
      "api.yaml:14: The reference leads back to a schema that this one is a part of, and stands for the rest of it. 1 more of this kind.",
    );
  });
});

describe("a document of OpenAPI 3.2", () => {
  const text = `openapi: 3.2.0
$self: https://example.test/api.yaml
tags: [{ name: a, summary: A, kind: nav }, { name: b, parent: a }]
paths:
  /things:
    query:
      operationId: findThings
      requestBody: { content: { application/json: { $ref: "#/components/mediaTypes/Any" } } }
      responses:
        "200":
          content: { application/jsonl: { itemSchema: { type: integer } } }
    additionalOperations:
      COPY: { operationId: copyThings, parameters: [{ $ref: "https://example.test/api.yaml#/components/parameters/All" }] }
components:
  mediaTypes: { Any: { schema: { type: object } } }
  parameters:
    All: { name: all, in: querystring, content: { application/json: { schema: { type: object } } } }`;

  it("has its methods, media types, streams and whole queries", () => {
    const { operations, said } = loadText(text);
    expect(said).toEqual([]);
    expect(operations).toMatchObject([
      {
        id: "findThings",
        method: "QUERY",
        requestBody: { content: [{ schema: "/components/mediaTypes/Any/schema" }] },
        responses: [
          {
            content: [
              {
                itemSchema:
                  "/paths/~1things/query/responses/200/content/application~1jsonl/itemSchema",
              },
            ],
          },
        ],
      },
      {
        id: "copyThings",
        method: "COPY",
        parameters: [{ name: "all", in: "querystring", mediaType: "application/json" }],
      },
    ]);
  });
});

describe("a document in YAML", () => {
  it("may use aliases and merges, each a copy of its own", () => {
    const { operations, document } = loadText(
      "openapi: 3.1.1\npaths:\n  /a: &a\n    get: { operationId: a }\n  /b: { <<: *a, put: {} }",
    );
    expect(operations.map(({ id }) => id)).toEqual(["a", "putB", "a2"].toSorted());
    expect(resolvePointer(document, "/paths/~1a/get")).not.toBe(
      resolvePointer(document, "/paths/~1b/get"),
    );
  });

  it("may leave out what it has nothing to say of", () => {
    const { operations, said } = loadText(
      "openapi: 3.1.1\npaths:\n  /a:\n    parameters:\n    get:\n      responses:\n        204:\n  /b:",
    );
    expect(operations.map(({ id, responses }) => [id, responses[0]?.status])).toEqual([
      ["getA", "204"],
    ]);
    expect(said).toEqual([]);
  });
});
