import { describe, expect, it } from "vitest";
import { sampleOf } from "../../../../src/conformance/generic/requests/sample-of.ts";
import type { JsonObject } from "../../../../src/lib/json.ts";
import { createSchemaCheck } from "../../../../src/spec/schema.ts";

const SCHEMAS: readonly (readonly [string, JsonObject, unknown])[] = [
  ["an example", { type: "string", example: "a" }, "a"],
  ["the first of several examples", { examples: ["b", "c"] }, "b"],
  ["a constant", { const: 3 }, 3],
  ["a default", { type: "integer", default: 7 }, 7],
  ["the first of an enumeration", { enum: ["x", "y"] }, "x"],
  ["text", { type: "string" }, "text"],
  ["long text", { type: "string", minLength: 6 }, "textxx"],
  ["short text", { type: "string", maxLength: 2 }, "te"],
  ["an address", { type: "string", format: "email" }, "nobody@example.test"],
  ["a number", { type: "integer" }, 1],
  ["a number at least", { type: "integer", minimum: 18 }, 18],
  ["a number at most", { type: "integer", maximum: -5 }, -5],
  ["a number above", { type: "integer", exclusiveMinimum: 3 }, 4],
  ["a number in between", { type: "number", exclusiveMinimum: 0, exclusiveMaximum: 1 }, 0.5],
  ["a multiple", { type: "integer", multipleOf: 5, minimum: 12 }, 15],
  ["a truth", { type: "boolean" }, true],
  ["nothing", { type: "null" }, null],
  ["what is not nothing", { type: ["null", "string"] }, "text"],
  ["an empty array", { type: "array", items: { type: "string" } }, []],
  ["a filled array", { type: "array", minItems: 2, items: { type: "string" } }, ["text", "text"]],
  [
    "what an object needs",
    { type: "object", properties: { a: { type: "string" }, b: {} }, required: ["a"] },
    { a: "text" },
  ],
  [
    "all parts of a combination",
    {
      allOf: [
        { type: "object", properties: { a: { const: 1 } }, required: ["a"] },
        { type: "object", properties: { b: { const: 2 } }, required: ["b"] },
      ],
    },
    { a: 1, b: 2 },
  ],
  ["the first branch", { oneOf: [{ type: "number" }, { type: "string" }] }, 1],
];

describe("a sample of a schema has", () => {
  it.each(SCHEMAS)("%s", (_, schema, sample) => {
    expect(sampleOf({ schema }, "/schema")).toEqual(sample);
  });

  it.each(SCHEMAS.filter(([, schema]) => !("example" in schema)))("%s, which fits", (_, schema) => {
    expect(createSchemaCheck(schema)(sampleOf({ schema }, "/schema"))).toEqual([]);
  });

  it("an end, where a schema needs itself", () => {
    const node = { type: "object", properties: { next: { $ref: "#/node" } }, required: ["next"] };
    expect(JSON.stringify(sampleOf({ node }, "/node"))).toContain('"next":null');
  });
});
