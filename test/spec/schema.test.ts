import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { builtInApis } from "../../src/apis/index.ts";
import { asObject, type JsonObject } from "../../src/lib/json.ts";
import { resolvePointer } from "../../src/lib/json-pointer.ts";
import { compiled as control } from "../../src/mock/control/spec.gen.ts";
import {
  createSchemaCheck,
  createSchemaChecks,
  createStrictAjv,
  schemaReference,
} from "../../src/spec/schema.ts";
import { loadSpec, type Precompiled, type SpecSource } from "../../src/spec/spec.ts";

describe("a schema of a document", () => {
  const withUser = (schema: JsonObject) =>
    createSchemaChecks({ openapi: "3.1.1", components: { schemas: { User: schema } } })(
      "/components/schemas/User",
    );

  it("judges by all that it says, references and formats included", () => {
    const check = createSchemaChecks({
      openapi: "3.1.1",
      "x-own": true,
      schemas: {
        User: {
          type: "object",
          required: ["mail"],
          properties: { mail: { $ref: "#/schemas/Mail" } },
        },
        Mail: { type: "string", format: "email", example: "a@b.test" },
      },
    })("/schemas/User");
    expect([check({ mail: "a@b.test" }), check({ mail: "no" }), check({})]).toEqual([
      [],
      [{ pointer: "/mail", message: 'must match format "email"' }],
      [{ pointer: "", message: "must have required property 'mail'" }],
    ]);
  });

  it("may refer to itself", () => {
    const check = withUser({
      type: "object",
      properties: { friend: { $ref: "#/components/schemas/User" }, name: { type: "string" } },
    });
    expect(check({ friend: { friend: { name: 1 } } })).toEqual([
      { pointer: "/friend/friend/name", message: "must be string" },
    ]);
  });

  const mistakes: readonly [string, JsonObject][] = [
    ["a misspelt keyword", { type: "string", minLenght: 3 }],
    ["a misspelt keyword of an array", { type: "array", itms: {} }],
    ["an unknown format", { type: "string", format: "emial" }],
    ["a pattern that is none", { type: "string", pattern: "(" }],
  ];

  it.each<[string, JsonObject]>([
    ...mistakes,
    ["an unknown type", { type: "strng" }],
    ["a range that is no number", { type: "integer", minimum: "1" }],
    ["a reference to nothing", { $ref: "#/components/schemas/Usr" }],
  ])("is refused for %s where it is compiled ahead of time", (_, schema) => {
    const document = { openapi: "3.1.1", components: { schemas: { User: schema } } };
    const ajv = createStrictAjv(document);
    const $ref = schemaReference("/components/schemas/User");
    expect(() => ajv.compile({ $ref })).toThrow(Error);
  });

  it.each(mistakes)("is judged without %s where it is not ours", (_, schema) => {
    expect(withUser(schema)(schema["type"] === "array" ? [] : "x")).toEqual([]);
  });

  it("takes for no name what looks like one in an example", () => {
    const example = { $id: "5e5ea5c16897e" };
    const document = {
      "x-first": { example },
      "x-second": { example: { ...example, more: 1 } },
      components: { schemas: { User: { type: "string", example } } },
    };
    expect(createSchemaChecks(document)("/components/schemas/User")("x")).toEqual([]);
  });

  it("is refused for a misspelt keyword also where it stands alone", () => {
    expect(() => createSchemaCheck({ type: "string", minLenght: 3 })).toThrow(/minLenght/);
  });
});

describe("a schema that was compiled ahead of time", () => {
  const isCompiled = (source: SpecSource): source is Precompiled => !(source instanceof URL);
  const sources = [control, ...builtInApis.map(({ spec }) => spec).filter(isCompiled)];

  it.each(sources.map((source) => [source.file.pathname.split("/").at(-1), source] as const))(
    "of %s judges as the document itself",
    async (_, source) => {
      const live = createSchemaChecks(source.document);
      const spec = await loadSpec(source);
      const keys = keysOf(source.document);
      for (const pointer of Object.keys(source.validators)) {
        const known = examplesAt(source.document, pointer);
        const value = fc.oneof(fc.constantFrom(...known, {}), anyOf(keys), mutated(known, keys));
        fc.assert(
          fc.property(value, (each) => {
            expect(spec.schemaAt(pointer)(each)).toEqual(live(pointer)(each));
          }),
          { numRuns: 30 },
        );
      }
    },
  );

  it("has no schema that was not compiled", async () => {
    const spec = await loadSpec(control);
    expect(() => spec.schemaAt("/components/schemas/Nothing")).toThrow(
      expect.objectContaining({ code: "SPEC_INVALID" }),
    );
  });
});

/** The names that the document gives to properties: random values hit schemas only by these. */
function keysOf(document: unknown): readonly string[] {
  const keys = new Set<string>();
  JSON.stringify(document, (key, value: unknown) => {
    if (key === "properties") for (const name of Object.keys(asObject(value))) keys.add(name);
    return value;
  });
  return [...keys];
}

function examplesAt(document: JsonObject, pointer: string): readonly unknown[] {
  const examples = asObject(resolvePointer(document, pointer.replace(/schema$/, "examples")));
  return Object.values(examples).flatMap((example) => asObject(example)["value"] ?? []);
}

function anyOf(keys: readonly string[]): fc.Arbitrary<unknown> {
  return fc.letrec((tie) => ({
    value: fc.oneof(
      { maxDepth: 3 },
      fc.string(),
      fc.integer(),
      fc.boolean(),
      fc.constant(null),
      tie("object"),
      fc.array(tie("value"), { maxLength: 3 }),
    ),
    object: fc.dictionary(fc.constantFrom(...keys), tie("value"), { maxKeys: 5 }),
  }))["value"];
}

function mutated(known: readonly unknown[], keys: readonly string[]): fc.Arbitrary<unknown> {
  const object = fc.constantFrom({}, ...known.map(asObject));
  const change = fc.dictionary(fc.constantFrom(...keys), anyOf(keys), { minKeys: 1, maxKeys: 2 });
  return fc.tuple(object, change).map(([base, more]) => ({ ...base, ...more }));
}
