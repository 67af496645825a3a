import { describe, expect, it } from "vitest";
import { locateSchema } from "../../src/spec/locate.ts";

const document = {
  reply: { schema: { $ref: "#/schemas/User" } },
  schemas: {
    User: {
      properties: {
        name: { type: "string" },
        friends: { items: { $ref: "#/schemas/User" } },
        "a/b": { type: "string" },
      },
      oneOf: [
        { properties: { left: { type: "string" } } },
        { allOf: [{ $ref: "#/schemas/Right" }] },
      ],
    },
    Right: { properties: { right: { additionalProperties: { type: "number" } } } },
  },
};

describe("the schema of a part", () => {
  it.each([
    ["", "/schemas/User"],
    ["/name", "/schemas/User/properties/name"],
    ["/a~1b", "/schemas/User/properties/a~1b"],
    ["/friends/3/friends/0/name", "/schemas/User/properties/name"],
    ["/left", "/schemas/User/oneOf/0/properties/left"],
    ["/right", "/schemas/Right/properties/right"],
    ["/right/anything", "/schemas/Right/properties/right/additionalProperties"],
    ["/name/deeper", "/schemas/User/properties/name"],
    ["/unknown", "/schemas/User"],
    ["/friends/name", "/schemas/User/properties/friends"],
    ["/constructor", "/schemas/User"],
  ])("%j stands at %s", (part, place) => {
    expect(locateSchema(document, "/reply/schema", part)).toBe(place);
  });
});
