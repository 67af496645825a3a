import { describe, expect, it } from "vitest";
import { loadFiles, loadSchema, loadText } from "./load-text.ts";

describe("what is odd about a schema", () => {
  it.each([
    [
      "type: string\nminLenght: 3",
      '7: "minLenght" is no keyword of a schema, and is ignored. Did you mean "minLength"?',
    ],
    [
      "type: string\nfoo: 3",
      '7: "foo" is no keyword of a schema, and is ignored. Remove it, or begin its name with x-.',
    ],
    [
      "type: strng",
      '6: "type" of a schema is not one of array, boolean, integer, null, number, object, string, and is ignored. Correct it.',
    ],
    [
      "type: file",
      '6: "type" of a schema is not one of array, boolean, integer, null, number, object, string, and is ignored. Correct it.',
    ],
    ['minimum: "1"', '6: "minimum" of a schema is not a number, and is ignored. Correct it.'],
    [
      "minLength: -1",
      '6: "minLength" of a schema is not a whole number from 0 on, and is ignored. Correct it.',
    ],
    [
      "required: true",
      '6: "required" of a schema is not a list of names, and is ignored. Correct it.',
    ],
    ["enum: []", '6: "enum" of a schema is not a list of values, and is ignored. Correct it.'],
    [
      "multipleOf: 0",
      '6: "multipleOf" of a schema is not a number above 0, and is ignored. Correct it.',
    ],
    [
      'pattern: "("',
      '6: "pattern" of a schema is not a regular expression of JavaScript, and is ignored. Correct it.',
    ],
    [
      'type: object\npatternProperties:\n  "(": {}',
      '8: "(" is no regular expression of JavaScript, and is ignored. Correct it.',
    ],
    [
      "properties:\n  a: 1\n  b: {}",
      '7: "a" of "properties" is no schema, and is ignored. Correct it.',
    ],
    ["anyOf:\n  - 1\n  - {}", '7: "0" of "anyOf" is no schema, and is ignored. Correct it.'],
    ["anyOf: {}", '6: "anyOf" of a schema is not a list of schemas, and is ignored. Correct it.'],
    [
      "nullable: true\ntype: string",
      '6: "nullable" is of OpenAPI 3.0, and is read as there. Write null into the type: [string, "null"].',
    ],
  ])("is told, and judged without: %s", (schema, expected) => {
    const { said } = loadSchema(schema);
    expect(said.filter((line) => !line.includes("no operation"))).toEqual([`api.yaml:${expected}`]);
  });

  it.each([
    "format: whatever",
    "x-own: 1",
    "discriminator: { propertyName: a }",
    "xml: {}",
    "$comment: a",
    "example: { minLenght: 1 }",
    "default: { $ref: '#/no' }",
  ])("is not %s", (schema) => {
    expect(loadSchema(schema).said).toEqual(["api.yaml:2: There is no operation."]);
  });

  it("is told once, and counted", () => {
    const { said } = loadSchema("properties:\n  a: { foo: 1 }\n  b: { foo: 1 }\n  c: { foo: 1 }");
    expect(said).toEqual([
      'api.yaml:7: "foo" is no keyword of a schema, and is ignored. Remove it, or begin its name with x-. 2 more of this kind.',
      "api.yaml:2: There is no operation.",
    ]);
  });

  it("is told of the file that it stands in", () => {
    const { said } = loadFiles({
      "api.yaml":
        "openapi: 3.1.1\npaths: {}\ncomponents:\n  schemas:\n    S: { $ref: schemas/s.yaml#/S }",
      "schemas/s.yaml": "S:\n  foo: 1",
    });
    expect(said[0]).toMatch(/^schemas\/s\.yaml:2: "foo"/);
  });
});

describe("what is odd about operations", () => {
  const operation = "{ operationId: x, responses: {} }";

  it.each([
    [
      `openapi: 3.1\npaths: {/a: {get: ${operation}}}`,
      '1: "openapi" is no text, and is read as "3.1". Put it in quotes.',
    ],
    [
      `openapi: 3.9.0\npaths: {/a: {get: ${operation}}}`,
      "1: OpenAPI 3.9.0 is not known, and is read as 3.2.",
    ],
    ["openapi: 3.1.1\npaths: {}", "2: There is no operation."],
    [
      `openapi: 3.1.1\npaths:\n  a: {get: ${operation}}`,
      '3: The path "a" does not begin with /, and is read as if.',
    ],
    [
      `openapi: 3.1.1\npaths:\n  /a?b=c: {get: ${operation}}`,
      '3: "/a?b=c" is served without its query or fragment, which no path can have.',
    ],
    [
      `openapi: 3.1.1\npaths:\n  /a/{b}: {get: ${operation}}\n  /a/{c}: {get: {}}`,
      '4: "getAByC" has the method and path of "x", which answers.',
    ],
    [
      `openapi: 3.1.1\npaths:\n  /a:\n    get: ${operation}\n    put: ${operation}`,
      '5: The operationId "x" is taken by GET /a: this operation is known as "x2".',
    ],
    [
      "openapi: 3.1.1\npaths:\n  /a:\n    get:\n      parameters:\n        - { name: a, in: body }",
      '6: The parameter "a" is in "body", and is ignored. Let it be in path, query, header or cookie.',
    ],
    [
      "openapi: 3.1.1\npaths:\n  /a:\n    get:\n      parameters:\n        - { in: query }",
      "6: A parameter has no name, and is ignored. Name it.",
    ],
    [
      "openapi: 3.1.1\npaths:\n  /a:\n    get:\n      security: [{ key: [] }]",
      '5: There is no security scheme "key": who sends what for it cannot be told.',
    ],
  ])("is told: %j", (text, expected) => {
    expect(loadText(text).said).toEqual([`api.yaml:${expected}`]);
  });

  it("is nothing in a sound document", () => {
    expect(loadText(`openapi: 3.2.0\npaths: {/a: {get: ${operation}}}`).said).toEqual([]);
  });
});
