import { describe, expect, it } from "vitest";
import { type Files, loadFiles } from "./load-text.ts";

const head = "openapi: 3.1.1\npaths:\n  /a:\n";

function messageOf(files: Files): string {
  try {
    const { said } = loadFiles(files);
    return `loaded: ${said.join(" ")}`;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

describe("a file that is no OpenAPI document", () => {
  it.each([
    ["openapi: [", "Cannot read api.yaml:1: "],
    ["- a", "Cannot read api.yaml:1: expected an object at the top level. Correct the file."],
    [
      'swagger: "2.0"\npaths: {}',
      "Cannot use api.yaml:1, #/swagger: it is Swagger 2.0, the forerunner of OpenAPI. Convert it to OpenAPI 3, for example by npx swagger2openapi.",
    ],
    [
      "asyncapi: 3.0.0",
      "Cannot use api.yaml:1, #/asyncapi: it is AsyncAPI, which describes messages. Name an OpenAPI document.",
    ],
    [
      '{\n"info": { "name": "x", "schema": "https://schema.getpostman.com/json" },\n"item": []\n}',
      "Cannot use api.yaml:2, #/info: it is a Postman collection. Convert it to OpenAPI 3, for example by npx postman-to-openapi.",
    ],
    [
      '{"log": {"entries": []}}',
      "Cannot use api.yaml:1, #/log: it is a HAR file, a record of traffic. Name an OpenAPI document.",
    ],
    [
      "type: object\nproperties: {}",
      "Cannot use api.yaml:1, #: it is a JSON Schema, which has no operations. Name an OpenAPI document that refers to it.",
    ],
    [
      "arazzo: 1.0.0",
      "Cannot use api.yaml:1, #: it goes with an OpenAPI document, and is none. Name the OpenAPI document itself.",
    ],
    [
      "info: {}\npaths: {}",
      'Cannot use api.yaml:1, #: it has no "openapi". Name an OpenAPI document, or add openapi: 3.1.1.',
    ],
    [
      "info: {}\nopenapi: 4.0.0\npaths: {}",
      "Cannot use api.yaml:2, #/openapi: it is OpenAPI 4.0.0, and 3.0, 3.1 and 3.2 are known. Convert it.",
    ],
    [
      "openapi: 3.1.1\ninfo: {}",
      'Cannot use api.yaml:1, #: it has no "paths", and so no operations. Name the document that has them.',
    ],
    [
      "openapi: 3.1.1\npaths: &p\n  /a: *p",
      "Cannot use api.yaml:1: an alias stands within what it names. Write out what it stands for, or use a $ref.",
    ],
  ])("is told what it is: %j", (text, expected) => {
    expect(messageOf({ "api.yaml": text })).toContain(expected);
  });
});

describe("a document that cannot be served", () => {
  it.each([
    ["paths: []", 'Cannot use api.yaml:2, #/paths: "paths" is not an object. Correct it.'],
    ["paths: {/a: 1}", 'Cannot use api.yaml:2, #/paths/~1a: "/a" is not an object. Correct it.'],
    [
      "paths: {/a: {get: []}}",
      'Cannot use api.yaml:2, #/paths/~1a/get: "get" is not an object. Correct it.',
    ],
    [
      "paths: {/a: {parameters: {}}}",
      'Cannot use api.yaml:2, #/paths/~1a/parameters: "parameters" is not a list. Correct it.',
    ],
    [
      "paths: {/a: {parameters: [x]}}",
      'Cannot use api.yaml:2, #/paths/~1a/parameters: "parameters" is not a list of objects. Correct it.',
    ],
    [
      "paths: {/a: {get: {responses: {'200': ok}}}}",
      'Cannot use api.yaml:2, #/paths/~1a/get/responses/200: "200" is not an object. Correct it.',
    ],
  ])("has its mistake shown: %s", (text, expected) => {
    expect(messageOf({ "api.yaml": `openapi: 3.1.1\n${text}` })).toBe(expected);
  });

  it("has no more than five of its mistakes shown", () => {
    const paths = ["a", "b", "c", "d", "e", "f", "g"].map((name) => `  /${name}: 1`).join("\n");
    const lines = messageOf({ "api.yaml": `openapi: 3.1.1\npaths:\n${paths}` }).split("\n");
    expect(lines[0]).toBe('Cannot use api.yaml:3, #/paths/~1a: "/a" is not an object. Correct it.');
    expect(lines[4]).toBe('  api.yaml:7, #/paths/~1e: "/e" is not an object. Correct it.');
    expect(lines.slice(5)).toEqual(["  and 2 more."]);
  });
});

describe("a reference that cannot be followed", () => {
  const refer = (reference: string) =>
    `${head}    get:\n      parameters:\n        - $ref: "${reference}"`;
  const parameters = `
components:
  parameters:
    Page: { name: p, in: query }
    Loop: { $ref: "#/components/parameters/Loop" }`;
  const rest = { "other.yaml": "Page: { name: p, in: query }" };

  it.each([
    [
      "#/components/parameters/Pgae",
      'the reference "#/components/parameters/Pgae" leads nowhere. Did you mean "Page"?',
    ],
    ["#/nowhere/at/all", 'the reference "#/nowhere/at/all" leads nowhere. Correct it.'],
    ["#Page", 'the reference "#Page" leads nowhere. Correct it.'],
    [
      "#/components/parameters/Page/name",
      'the reference "#/components/parameters/Page/name" leads to what is no object. Correct it.',
    ],
    [
      "gone.yaml#/Page",
      'the reference "gone.yaml" cannot be followed. Cannot read gone.yaml: ENOENT: no such file or directory. Check the path.',
    ],
    ["other.yaml#/Paeg", 'the reference "other.yaml#/Paeg" leads nowhere. Did you mean "Page"?'],
    [
      "https://example.test/api.yaml#/Page",
      'the reference "https://example.test/api.yaml" leads out of reach. Save what it refers to beside the document, and refer to that file.',
    ],
    [
      "#/components/parameters/Loop",
      'the reference "#/components/parameters/Loop" leads in a circle. Let it end at an object.',
    ],
  ])("is shown with its line: %s", (reference, expected) => {
    const [first] = messageOf({ "api.yaml": refer(reference) + parameters, ...rest }).split("\n");
    expect(first).toBe(`Cannot use api.yaml:6, #/paths/~1a/get/parameters/0/$ref: ${expected}`);
  });

  it("is shown with the file that it stands in", () => {
    const files = {
      "api.yaml": "openapi: 3.1.1\npaths:\n  /a: { $ref: paths/a.yaml }",
      "paths/a.yaml": 'get:\n  requestBody:\n    $ref: "#/bodis/a"\nbodies: { a: {} }',
    };
    expect(messageOf(files)).toBe(
      'Cannot use paths/a.yaml:3, #/get/requestBody/$ref: the reference "#/bodis/a" leads nowhere. Did you mean "bodies"?',
    );
  });
});
