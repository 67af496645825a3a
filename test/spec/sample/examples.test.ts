import { describe, expect, it } from "vitest";
import type { JsonObject } from "../../../src/lib/json.ts";
import { readExamples } from "../../../src/spec/sample/examples.ts";

const document = (media: JsonObject) => ({
  media,
  components: {
    examples: { One: { value: 1 }, Elsewhere: { externalValue: "https://example.test/one.json" } },
    schemas: { Shown: { type: "integer", examples: [7, 8, 9] } },
  },
});

const examplesOf = (media: JsonObject) => [...readExamples(document(media), "/media")];

describe("documented examples", () => {
  it.each([
    ["its own", { example: 5 }, [["default", 5]]],
    ["its own, even if empty", { example: null }, [["default", null]]],
    [
      "by name, in order",
      { examples: { b: { value: 2 }, a: { value: 1 } } },
      [
        ["b", 2],
        ["a", 1],
      ],
    ],
    ["through a reference", { examples: { a: { $ref: "#/components/examples/One" } } }, [["a", 1]]],
    [
      "but none from elsewhere",
      { examples: { a: { $ref: "#/components/examples/Elsewhere" } } },
      [],
    ],
    [
      "its own before one that is called default",
      { example: 5, examples: { default: { value: 6 }, a: { value: 1 } } },
      [
        ["default", 5],
        ["a", 1],
      ],
    ],
    [
      "as OpenAPI 3.2 writes them",
      {
        examples: { a: { dataValue: 1, serializedValue: "1" }, b: { serializedValue: '{"c":1}' } },
      },
      [
        ["a", 1],
        ["b", { c: 1 }],
      ],
    ],
    ["as text that is no JSON", { examples: { a: { serializedValue: "a=b" } } }, [["a", "a=b"]]],
    [
      "of the schema, where it has none itself",
      { schema: { $ref: "#/components/schemas/Shown" } },
      [
        ["default", 7],
        ["example-2", 8],
        ["example-3", 9],
      ],
    ],
    ["the schema's only one", { schema: { example: "x" } }, [["default", "x"]]],
    [
      "of the content of a parameter",
      { content: { "application/json": { example: 1 } } },
      [["default", 1]],
    ],
    ["none", { schema: true }, []],
  ])("%s", (_, media, examples) => {
    expect(examplesOf(media)).toEqual(examples);
  });
});
