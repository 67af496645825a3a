import { describe, expect, it } from "vitest";
import { createSchemaChecks } from "../../../src/spec/schema.ts";
import { loadSchema } from "./load-text.ts";

/** The values of some that a schema of OpenAPI 3.0 lets through. */
function fitting(
  schema: string,
  values: readonly unknown[],
  version = "3.0.3",
): readonly unknown[] {
  const { document } = loadSchema(schema, version);
  const check = createSchemaChecks(document)("/components/schemas/S");
  return values.filter((value) => check(value).length === 0);
}

describe("a schema of OpenAPI 3.0", () => {
  const values = [null, 1, 2, "a", "b", {}];
  it.each<[string, readonly unknown[]]>([
    ["type: string\nnullable: true", [null, "a", "b"]],
    ["type: string\nnullable: false", ["a", "b"]],
    ["nullable: true", values],
    ["type: string\nnullable: true\nenum: [a]", [null, "a"]],
    ["nullable: true\nallOf:\n  - { type: string }\n  - { maxLength: 1 }", [null, "a", "b"]],
    ["nullable: true\noneOf:\n  - { type: string }\n  - { type: integer }", [null, 1, 2, "a", "b"]],
    [
      "nullable: true\noneOf:\n  - { type: string, nullable: true }\n  - { type: integer }",
      [null, 1, 2, "a", "b"],
    ],
    ["anyOf:\n  - { type: string }\n  - { nullable: true }", [null, "a", "b"]],
    ["type: integer\nminimum: 1\nexclusiveMinimum: true", [2]],
    ["type: integer\nmaximum: 2\nexclusiveMaximum: true", [1]],
    ["type: integer\nminimum: 1\nexclusiveMinimum: false", [1, 2]],
    ["type: integer\nexclusiveMinimum: true", [1, 2]],
    ["type: string\nformat: binary", ["a", "b"]],
    ["type: string\nexample: 7", ["a", "b"]],
  ])("lets through what it means: %j", (schema, expected) => {
    expect(fitting(schema, values)).toEqual(expected);
  });

  const referring = (beside: string) =>
    `properties:\n  a: { $ref: "#/components/schemas/S/properties/b"${beside} }\n  b: { type: string }`;

  it("knows nothing beside a $ref but nullable, which people mean", () => {
    const tried = [{ a: "ab" }, { a: null }, { a: 1 }];
    expect(fitting(referring(", maxLength: 1"), tried)).toEqual([{ a: "ab" }]);
    expect(fitting(referring(", nullable: true"), tried)).toEqual([{ a: "ab" }, { a: null }]);
    expect(fitting(referring(", maxLength: 1"), tried, "3.1.1")).toEqual([]);
  });

  it("stays where it stood", () => {
    const { placeOf } = loadSchema(
      "nullable: true\nallOf:\n  - type: object\n    properties:\n      a: {}",
      "3.0.0",
    );
    const pointer = "/components/schemas/S/allOf/0/properties/a";
    expect(placeOf(pointer)).toEqual({ file: "api.yaml", line: 10, pointer: `#${pointer}` });
  });
});

describe("a schema of a later version", () => {
  it.each<[string, readonly unknown[]]>([
    ["type: string\nnullable: true", [null, "a"]],
    ["type: [string, 'null']", [null, "a"]],
    ["exclusiveMinimum: 1\ntype: integer", [2]],
  ])("is taken as it is, old words included: %j", (schema, expected) => {
    expect(fitting(schema, [null, 1, 2, "a"], "3.1.1")).toEqual(expected);
  });
});
