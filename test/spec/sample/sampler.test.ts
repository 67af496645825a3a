import { describe, expect, it } from "vitest";
import { asObject, type JsonObject, parseJson } from "../../../src/lib/json.ts";
import { createSampler, type Sampler } from "../../../src/spec/sample/sampler.ts";
import { createSchemaChecks } from "../../../src/spec/schema.ts";

function samplerOf(schemas: JsonObject): Sampler {
  const document = { components: { schemas } };
  return createSampler({ document, schemaAt: createSchemaChecks(document) });
}

const AT = "/components/schemas/It";
const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });
const object = (properties: JsonObject, rest: JsonObject = {}) => ({
  type: "object",
  properties,
  ...rest,
});
const named = (name: string) => object({ name: { const: name } }, { required: ["name"] });

/** A schema, its static sample, and further components. */
const SCHEMAS: readonly (readonly [string, JsonObject | boolean, unknown, JsonObject?])[] = [
  // What the schema shows.
  ["an example", { type: "string", example: "a" }, "a"],
  ["the first of several examples", { examples: ["b", "c"] }, "b"],
  ["an example before a default", { type: "integer", example: 2, default: 1 }, 2],
  ["no example that does not fit", { type: "integer", example: "many" }, 1],
  ["no example that breaks a bound", { type: "integer", example: 3, minimum: 7 }, 7],
  ["a constant", { const: 3 }, 3],
  ["a default", { type: "integer", default: 7 }, 7],
  ["the first of an enumeration", { enum: ["x", "y"] }, "x"],
  ["of an enumeration what is not nothing", { type: ["string", "null"], enum: [null, "y"] }, "y"],
  ["what two enumerations share", { enum: [1, 2, 3], allOf: [{ enum: [3, 4] }] }, 3],
  ["an example of parts", object({ a: {} }, { required: ["a"], example: { a: 5 } }), { a: 5 }],
  [
    "no example without what is required",
    object({ a: { const: 1 } }, { required: ["a"], example: {} }),
    { a: 1 },
  ],
  // Texts.
  ["text", { type: "string" }, "text"],
  ["long text", { type: "string", minLength: 6 }, "textte"],
  ["short text", { type: "string", maxLength: 2 }, "te"],
  ["a pattern", { type: "string", pattern: "^z{9}$" }, "zzzzzzzzz"],
  ["a pattern of plain words", { type: "string", pattern: "^[A-Z]{3}$" }, "ABC"],
  [
    "a pattern that looks ahead",
    { type: "string", pattern: "^(?=.*\\d)(?=.*[a-z]).{8,}$" },
    "Never-the-right-1",
  ],
  [
    "a pattern that looks ahead and is bounded",
    { type: "string", pattern: "^(?=.*\\d)[a-z\\d]{6}$" },
    ANY(),
  ],
  ["two patterns", { type: "string", pattern: "^a", allOf: [{ pattern: "b$" }] }, ANY()],
  [
    "a pattern and a length",
    { type: "string", pattern: "^[a-c]+$", minLength: 5, maxLength: 6 },
    ANY(),
  ],
  ["a pattern with boundaries", { type: "string", pattern: "\\bid-\\d{4}\\b" }, ANY()],
  // Numbers.
  ["a number", { type: "integer" }, 1],
  ["a number at least", { type: "integer", minimum: 18 }, 18],
  ["a number at most", { type: "integer", maximum: -5 }, -5],
  ["a number above", { type: "integer", exclusiveMinimum: 3 }, 4],
  ["a number below", { type: "integer", exclusiveMaximum: -3 }, -4],
  ["a number in between", { type: "number", exclusiveMinimum: 0, exclusiveMaximum: 1 }, 0.5],
  ["a multiple", { type: "integer", multipleOf: 5, minimum: 12 }, 15],
  [
    "a multiple of a decimal",
    { type: "number", multipleOf: 0.01, minimum: 0.015, maximum: 0.2 },
    ANY(),
  ],
  ["a whole multiple of a decimal", { type: "integer", multipleOf: 2.5, exclusiveMinimum: 0 }, 5],
  [
    "a multiple of both",
    { type: "integer", multipleOf: 4, allOf: [{ multipleOf: 6 }], minimum: 1 },
    12,
  ],
  [
    "bounds of both",
    { minimum: 3, allOf: [{ type: "number", minimum: 5, maximum: 9 }, { maximum: 6 }] },
    5,
  ],
  ["an int32", { type: "integer", format: "int32", minimum: 2_147_483_647 }, 2_147_483_647],
  ["a number, not a whole one", { type: "number", not: { type: "integer" } }, ANY()],
  // Kinds.
  ["a truth", { type: "boolean" }, true],
  ["nothing", { type: "null" }, null],
  ["what is not nothing", { type: ["null", "string"] }, "text"],
  ["what its keywords speak of", { minLength: 5 }, "textt"],
  ["anything", true, "text"],
  ["anything that is no text", { not: { type: "string" } }, {}],
  // Arrays.
  ["an array", { type: "array", items: { type: "string" } }, ["text"]],
  ["a filled array", { type: "array", minItems: 2, items: { type: "string" } }, ["text", "text"]],
  ["an array that must be empty", { type: "array", maxItems: 0, items: { type: "string" } }, []],
  [
    "different items",
    { type: "array", minItems: 3, uniqueItems: true, items: { enum: ["a", "b", "c"] } },
    ANY(),
  ],
  [
    "different objects",
    {
      type: "array",
      minItems: 3,
      uniqueItems: true,
      items: object({ id: { type: "integer", minimum: 1, maximum: 4 } }),
    },
    ANY(),
  ],
  [
    "a certain item",
    { type: "array", items: { type: "integer" }, contains: { const: 7 }, minContains: 2 },
    [7, 7],
  ],
  [
    "a tuple",
    { type: "array", prefixItems: [{ const: 1 }, { const: 2 }], items: false, minItems: 2 },
    [1, 2],
  ],
  // Objects.
  [
    "all properties",
    object({ a: { type: "string" }, b: { type: "integer" } }, { required: ["b"] }),
    { a: "text", b: 1 },
  ],
  ["what is required and nowhere documented", { type: "object", required: ["a"] }, { a: "text" }],
  ["a map", { type: "object", additionalProperties: { type: "integer" } }, { key: 1 }],
  ["an object of anything", { type: "object" }, {}],
  [
    "as many properties as asked for",
    { type: "object", minProperties: 2, additionalProperties: { const: 1 } },
    { key: 1, key2: 1 },
  ],
  [
    "no more properties than allowed",
    object({ a: {}, b: { const: 1 } }, { required: ["b"], maxProperties: 1 }),
    { b: 1 },
  ],
  [
    "names of a pattern",
    {
      type: "object",
      patternProperties: { "^x-": { const: 1 } },
      additionalProperties: false,
      minProperties: 2,
    },
    ANY(),
  ],
  [
    "names as they may be",
    {
      type: "object",
      propertyNames: { enum: ["a", "b"] },
      additionalProperties: { const: 1 },
      minProperties: 2,
    },
    ANY(),
  ],
  [
    "what a property brings along",
    object({ a: { const: 1 }, b: { const: 2 } }, { dependentRequired: { a: ["c"] } }),
    { a: 1, b: 2, c: "text" },
  ],
  [
    "a schema that a property brings along",
    object({ a: { const: 1 } }, { dependentSchemas: { a: named("x") } }),
    { a: 1, name: "x" },
  ],
  ["no property that is not allowed", object({ a: false, b: { const: 1 } }), { b: 1 }],
  [
    "a property called __proto__",
    JSON.parse('{"type":"object","required":["__proto__"]}'),
    JSON.parse('{"__proto__":"text"}'),
  ],
  // Combinations.
  ["all parts", { allOf: [named("x"), object({ b: { const: 2 } })] }, { name: "x", b: 2 }],
  [
    "parts of parts",
    { allOf: [{ allOf: [named("x")] }, { oneOf: [object({ b: { const: 2 } })] }] },
    { name: "x", b: 2 },
  ],
  [
    "what is beside a reference",
    { ...ref("Other"), minLength: 6 },
    "textte",
    { Other: { type: "string" } },
  ],
  ["the first branch", { oneOf: [{ type: "number" }, { type: "string" }] }, 1],
  ["the branch that is not nothing", { anyOf: [{ type: "null" }, { type: "string" }] }, "text"],
  ["exactly one of two that overlap", { oneOf: [{ type: "integer" }, { type: "number" }] }, ANY()],
  [
    "exactly one of two properties",
    object(
      { a: { const: 1 }, b: { const: 2 } },
      { oneOf: [{ required: ["a"] }, { required: ["b"] }] },
    ),
    { a: 1 },
  ],
  [
    "a branch that can be",
    { type: "string", oneOf: [{ type: "integer" }, { minLength: 6 }] },
    "textte",
  ],
  [
    "not what must not be",
    object({ a: { const: 1 }, b: { const: 2 } }, { not: { required: ["a"] } }),
    { b: 2 },
  ],
  [
    "another value than a certain one",
    { type: "string", enum: ["a", "b"], not: { const: "a" } },
    "b",
  ],
  [
    "the condition and what follows",
    object(
      { kind: { enum: ["a", "b"] } },
      {
        required: ["kind"],
        if: object({ kind: { const: "a" } }),
        ...asObject(parseJson('{"then":{"required":["x"]}}')),
        else: { required: ["y"] },
      },
    ),
    { kind: "a", x: "text" },
  ],
  [
    "nothing beyond what is evaluated",
    { ...ref("Other"), properties: { b: { const: 2 } }, unevaluatedProperties: false },
    { b: 2, name: "x" },
    { Other: named("x") },
  ],
  [
    "no optional property that a part forbids",
    {
      allOf: [
        object({ a: { const: 1 } }, { additionalProperties: false }),
        object({ b: { const: 2 } }),
      ],
    },
    { a: 1 },
  ],
  // Discriminators.
  [
    "the name of the branch",
    { oneOf: [ref("Cat"), ref("Dog")], discriminator: { propertyName: "kind" } },
    { kind: "Cat", lives: 9 },
    {
      Cat: object(
        { kind: { type: "string" }, lives: { const: 9 } },
        { required: ["kind", "lives"] },
      ),
      Dog: object(
        { kind: { type: "string" }, barks: { const: true } },
        { required: ["kind", "barks"] },
      ),
    },
  ],
  [
    "the mapped name of the branch",
    {
      oneOf: [ref("Cat")],
      discriminator: { propertyName: "kind", mapping: { dog: "Dog", cat: "Cat" } },
    },
    { kind: "cat" },
    {
      Cat: object({ kind: { type: "string" } }, { required: ["kind"] }),
    },
  ],
  [
    "the mapped name of what extends a base",
    { ...ref("Cat") },
    { kind: "cat", lives: 9 },
    {
      Cat: { allOf: [ref("Pet"), object({ lives: { const: 9 } })] },
      Pet: object(
        { kind: { type: "string" } },
        {
          required: ["kind"],
          discriminator: {
            propertyName: "kind",
            mapping: { dog: "#/components/schemas/Dog", cat: "#/components/schemas/Cat" },
          },
        },
      ),
      Dog: { allOf: [ref("Pet")] },
    },
  ],
  [
    "the component's name of what extends a base",
    { ...ref("Cat") },
    { kind: "Cat" },
    {
      Cat: { allOf: [ref("Pet")] },
      Pet: object(
        { kind: { type: "string" } },
        { required: ["kind"], discriminator: { propertyName: "kind" } },
      ),
    },
  ],
  [
    "for a base one of what extends it",
    { ...ref("Pet") },
    { kind: "cat", lives: 9 },
    {
      Cat: { allOf: [ref("Pet"), object({ lives: { const: 9 } })] },
      Pet: object(
        { kind: { type: "string" } },
        { required: ["kind"], discriminator: { propertyName: "kind", mapping: { cat: "Cat" } } },
      ),
    },
  ],
  // Recursion.
  ["an end, where a part is optional", object({ next: ref("It"), id: { const: 1 } }), { id: 1 }],
  [
    "an end, where a part may be nothing",
    object({ next: { anyOf: [ref("It"), { type: "null" }] } }, { required: ["next"] }),
    { next: null },
  ],
  [
    "an end, where there may be none",
    object({ all: { type: "array", items: ref("It") } }, { required: ["all"] }),
    { all: [] },
  ],
  [
    "an end, where a map may be empty",
    object({ all: { type: "object", additionalProperties: ref("It") } }, { required: ["all"] }),
    { all: {} },
  ],
  [
    "an end, where another branch has one",
    { oneOf: [object({ not: ref("It") }, { required: ["not"] }), { type: "string" }] },
    { not: "text" },
  ],
  [
    "an end, where two contain each other",
    object({ other: ref("Other") }),
    { other: {} },
    { Other: object({ it: ref("It") }) },
  ],
];

/** Anything that fits. */
function ANY(): unknown {
  return expect.anything();
}

const CASES = SCHEMAS.map(
  ([name, It, sample, others]) => [name, { It, ...others }, sample] as const,
);

describe("a sample of a schema has", () => {
  it.each(CASES)("%s", (_, schemas, sample) => {
    expect(samplerOf(schemas).sampleAt(AT)).toEqual(sample);
  });

  it.each(CASES)("%s, which fits, and is the same each time", (_, schemas) => {
    const value = samplerOf(schemas).sampleAt(AT);
    expect(createSchemaChecks({ components: { schemas } })(AT)(value)).toEqual([]);
    expect(samplerOf(schemas).sampleAt(AT)).toEqual(value);
  });

  it.each(CASES)("%s, and one that is made up fits as well", (_, schemas) => {
    const seeds = Array.from({ length: 20 }, (_unused, seed) => seed);
    const makeAll = () => {
      const sampler = samplerOf(schemas);
      return seeds.map((seed) => sampler.randomAt(AT, seed));
    };
    const values = makeAll();
    const check = createSchemaChecks({ components: { schemas } })(AT);
    expect(values.flatMap((value) => check(value))).toEqual([]);
    expect(makeAll()).toEqual(values);
  });

  it.each([
    "date-time",
    "date",
    "time",
    "duration",
    "email",
    "hostname",
    "ipv4",
    "ipv6",
    "uri",
    "uri-reference",
    "uri-template",
    "uuid",
    "byte",
    "binary",
    "password",
    "regex",
    "json-pointer",
    "relative-json-pointer",
    "int32",
    "int64",
    "float",
    "double",
    "unheard-of",
  ])("the format %s", (format) => {
    const type = /^(?:int|float|double)/.test(format) ? "number" : "string";
    const sampler = samplerOf({ It: { type, format } });
    const values = [sampler.sampleAt(AT), ...[1, 2, 3].map((seed) => sampler.randomAt(AT, seed))];
    expect(values).toHaveLength(4);
    expect(values).not.toContain(undefined);
    expect(new Set(values).size).toBeGreaterThan(1);
  });
});

describe("a sample for", () => {
  const record = object(
    {
      id: { type: "integer", readOnly: true },
      name: { type: "string" },
      password: { type: "string", writeOnly: true },
      about: ref("Text"),
    },
    { required: ["name"] },
  );
  const sampler = samplerOf({ It: record, Text: { type: "string", readOnly: true } });

  it.each([
    [{ direction: "response" }, { id: 1, name: "text", about: "text" }],
    [{ direction: "request" }, { name: "text" }],
    [
      { direction: "request", properties: "all" },
      { name: "text", password: "text" },
    ],
    [{ direction: "response", properties: "required" }, { name: "text" }],
    [{}, { id: 1, name: "text", password: "text", about: "text" }],
  ] as const)("%j", (purpose, sample) => {
    expect(sampler.sampleAt(AT, purpose)).toEqual(sample);
    expect(Object.keys(Object(sampler.randomAt(AT, 1, purpose)))).toEqual(Object.keys(sample));
  });

  it("a request has what is required there, whoever sets it", () => {
    const It = { ...record, required: ["id"] };
    const found = samplerOf({ It, Text: true }).sampleAt(AT, { direction: "request" });
    expect(found).toEqual({ id: 1 });
  });
});

describe("where nothing fits", () => {
  it.each([
    ["kinds that exclude each other", { allOf: [{ type: "string" }, { type: "integer" }] }],
    ["bounds that leave nothing", { type: "integer", minimum: 3, maximum: 2 }],
    ["a schema that needs itself", object({ next: ref("It") }, { required: ["next"] })],
    ["a schema that allows nothing", false],
    ["two branches that are the same", { oneOf: [{ type: "string" }, { type: "string" }] }],
  ])("%s: there is no sample, and a reason", (_, It) => {
    const sampler = samplerOf({ It });
    expect(sampler.sampleAt(AT)).toBeUndefined();
    expect(sampler.randomAt(AT, 1)).toBeUndefined();
    expect(sampler.nearMissAt(AT)?.reason).toMatch(/\w+ \w+/);
  });

  it("the reason is what a validator says of the value that comes nearest", () => {
    const sampler = samplerOf({ It: { oneOf: [{ type: "string" }, { minLength: 1 }] } });
    expect(sampler.nearMissAt(AT)).toBeUndefined();
    const none = samplerOf({ It: { oneOf: [{ type: "string" }, { type: "string" }] } });
    expect(none.nearMissAt(AT)).toEqual({
      value: "text",
      reason: "the value must match exactly one schema in oneOf",
    });
  });
});

describe("the sampler", () => {
  it("makes a large value small enough, and a deep one shallow enough", () => {
    const names = Array.from({ length: 30 }, (_, index) => `p${index}`);
    const properties = (next: string) =>
      object(Object.fromEntries(names.map((name) => [name, ref(next)])));
    const levels = Array.from({ length: 12 }, (_, index) => [
      `L${index}`,
      properties(`L${index + 1}`),
    ]);
    const sampler = samplerOf({
      It: ref("L0"),
      ...Object.fromEntries(levels),
      L12: { type: "string" },
    });
    expect(JSON.stringify(sampler.sampleAt(AT)).length).toBeLessThan(100_000);
  });

  it("takes a value unchecked where nobody can check it", () => {
    const document = { components: { schemas: { It: { type: "integer" } } } };
    const sampler = createSampler({
      document,
      schemaAt: () => {
        throw new Error("compiled without it");
      },
    });
    expect(sampler.sampleAt(AT)).toBe(1);
  });
});
