import { describe, expect, it } from "vitest";
import { isPromised, provenanceOf, traceSchema } from "../../src/spec/provenance.ts";

const page = { "x-provenance": { source: "document", lines: "1" } };
const servers = { "x-provenance": { source: "real-servers" } };

const document = {
  paths: {
    "/login": {
      post: {
        ...page,
        responses: {
          "200": { description: "From the page." },
          "429": { $ref: "#/components/responses/Limited" },
          "500": { ...servers, content: { "application/json": { schema: {} } } },
        },
      },
    },
  },
  components: {
    responses: { Limited: { ...servers, description: "Not from the page." } },
    schemas: {
      Reply: {
        ...page,
        properties: {
          me: { $ref: "#/components/schemas/User" },
          copy: { $ref: "#/components/schemas/User", ...servers },
          avatar: { type: "string", ...servers },
          own: { ...servers, properties: { name: { type: "string", ...page } } },
        },
      },
      User: { ...page, properties: { name: { type: "string" } } },
      Unmarked: { type: "object" },
    },
  },
};

const reply = "/components/schemas/Reply";

describe("the provenance of a place", () => {
  it.each([
    ["/paths/~1login/post", "document"],
    ["/paths/~1login/post/responses/200", "document"],
    ["/paths/~1login/post/responses/429", "document"],
    ["/paths/~1login/post/responses/500/content/application~1json/schema", "real-servers"],
    ["/components/responses/Limited", "real-servers"],
    [`${reply}/properties/avatar`, "real-servers"],
    [`${reply}/properties/own/properties/name`, "document"],
    ["/components/schemas/User/properties/name", "document"],
    ["/components/schemas/Unmarked", undefined],
    ["/nowhere/at/all", undefined],
    ["", undefined],
  ])("%s comes from %s", (pointer, source) => {
    expect(provenanceOf(document, pointer)).toBe(source);
  });

  it("is that of the nearest part, whatever `source` means elsewhere", () => {
    const other = { a: { "x-provenance": { source: "hearsay" }, b: {} }, ...servers };
    expect(provenanceOf(other, "/a/b")).toBe("real-servers");
  });
});

describe("the way to the schema of a part", () => {
  it.each([
    ["", [reply]],
    ["/avatar", [`${reply}/properties/avatar`]],
    ["/own/name", [`${reply}/properties/own/properties/name`]],
    ["/me/name", [`${reply}/properties/me`, "/components/schemas/User/properties/name"]],
    ["/copy", [`${reply}/properties/copy`, "/components/schemas/User"]],
    ["/unknown", [reply]],
  ])("%j", (part, way) => {
    expect(traceSchema(document, reply, part)).toEqual(way);
  });

  it("names the place that refers to the whole", () => {
    const wrapped = { ...document, body: { $ref: `#${reply}` } };
    expect(traceSchema(wrapped, "/body", "/avatar")).toEqual([
      "/body",
      `${reply}/properties/avatar`,
    ]);
  });
});

describe("a part is promised", () => {
  it.each([
    ["/me/name", true],
    ["/avatar", false],
    // The page has the schema, but only servers in use have it here.
    ["/copy/name", false],
    ["/own/name", true],
  ])("%s: %s", (part, promised) => {
    expect(isPromised(document, traceSchema(document, reply, part))).toBe(promised);
  });

  it("only where the response is, too", () => {
    const way = traceSchema(document, reply, "/me/name");
    const responses = "/paths/~1login/post/responses";
    expect(isPromised(document, [`${responses}/200`, ...way])).toBe(true);
    expect(isPromised(document, [`${responses}/500`, ...way])).toBe(false);
    expect(isPromised(document, [`${responses}/429`, "/components/responses/Limited"])).toBe(false);
  });

  it("everywhere in a spec without provenance", () => {
    expect(isPromised({ a: {} }, ["/a", ""])).toBe(true);
  });
});
