import { describe, expect, it } from "vitest";
import { createShowValue } from "../../../src/inferred/reply/shown-value.ts";
import type { JsonObject } from "../../../src/lib/json.ts";
import { createSampler } from "../../../src/spec/sample/sampler.ts";
import { inlineSpec } from "../../support/conformance/inline-spec.ts";

function show(media: JsonObject, type = "application/json"): unknown {
  const spec = inlineSpec({
    "/things": {
      get: { responses: { "200": { description: "Fine.", content: { [type]: media } } } },
    },
  });
  const pointer = `/paths/~1things/get/responses/200/content/${type.replace("/", "~1")}`;
  const schema = media["schema"] === undefined ? {} : { schema: `${pointer}/schema` };
  const showValue = createShowValue(spec, createSampler(spec));
  return showValue(pointer, { media: { mediaType: type, ...schema }, type });
}

const thing = {
  type: "object",
  required: ["id", "tags"],
  additionalProperties: false,
  properties: {
    id: { type: "integer", example: 7 },
    tags: { type: "array", items: { type: "string" } },
    size: { type: "object", properties: { height: { type: "number", example: 2 } } },
  },
};
const example = (value: unknown) => ({ schema: thing, example: value });

describe("the body of a documented reply", () => {
  it.each<[string, JsonObject, unknown]>([
    [
      "the first example that fits",
      {
        schema: thing,
        examples: { odd: { value: { id: "x" } }, fine: { value: { id: 1, tags: [] } } },
      },
      { id: 1, tags: [] },
    ],
    [
      "an example that is written as the text of its JSON",
      example('{"id":1,"tags":["a"]}'),
      { id: 1, tags: ["a"] },
    ],
    [
      "an example, with what is missing",
      example({ tags: ["a"] }),
      { id: 7, tags: ["a"], size: { height: 2 } },
    ],
    [
      "an example, without what may not be there",
      example({ id: 1, tags: [], more: 1 }),
      { id: 1, tags: [], size: { height: 2 } },
    ],
    [
      "an example, with a part of its own in the place of each that does not fit",
      example({ id: 1, tags: ["a", 2], size: { height: "tall" } }),
      { id: 1, tags: ["a", "text"], size: { height: 2 } },
    ],
    ["a made-up value where there is no example", { schema: { type: "integer", const: 3 } }, 3],
    [
      "an example that nothing can put right",
      { schema: { not: {} }, example: { id: 1 } },
      { id: 1 },
    ],
    ["an object where nothing is said", {}, {}],
  ])("is %s", (_, media, value) => {
    expect(show(media)).toEqual(value);
  });

  it("comes near where nothing fits", () => {
    const parts = [{ required: ["a"] }, { required: ["b"] }];
    const schema = { type: "object", properties: { a: { const: 1 }, b: false }, allOf: parts };
    expect(show({ schema })).toBeDefined();
  });

  it("is an example as it stands where that is a text of another media type", () => {
    expect(show({ schema: { type: "object" }, example: "<a/>" }, "application/xml")).toBe("<a/>");
  });
});
