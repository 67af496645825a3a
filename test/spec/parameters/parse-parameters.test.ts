import { describe, expect, it } from "vitest";
import type { JsonObject } from "../../../src/lib/json.ts";
import { readOperations } from "../../../src/spec/operations.ts";
import {
  createParameterParser,
  type ParameterSource,
} from "../../../src/spec/parameters/parse-parameters.ts";

function parse(parameters: readonly JsonObject[], source: Partial<ParameterSource>) {
  const document = { paths: { "/": { get: { parameters } } } };
  const [operation = { parameters: [] }] = readOperations(document);
  const values = createParameterParser(
    document,
    operation,
  )({ path: {}, query: "", headers: {}, ...source });
  return Object.fromEntries(
    Object.entries(values).filter(([, found]) => Object.keys(found).length > 0),
  );
}

const colors = { type: "array", items: { type: "string" } };
const color = { type: "object", properties: numbers("R", "G", "B") };

function numbers(...names: readonly string[]): JsonObject {
  return Object.fromEntries(names.map((name) => [name, { type: "integer" }]));
}

const three = ["blue", "black", "brown"];
const rgb = { R: 100, G: 200, B: 150 };

describe("a parameter of each style", () => {
  // OpenAPI 3.1.1, section 4.8.12.6: the table of style examples.
  it.each<[string, boolean, string, string | undefined, string, string]>([
    [
      "matrix",
      false,
      ";color",
      ";color=blue",
      ";color=blue,black,brown",
      ";color=R,100,G,200,B,150",
    ],
    [
      "matrix",
      true,
      ";color",
      ";color=blue",
      ";color=blue;color=black;color=brown",
      ";R=100;G=200;B=150",
    ],
    ["label", false, ".", ".blue", ".blue,black,brown", ".R,100,G,200,B,150"],
    ["label", true, ".", ".blue", ".blue.black.brown", ".R=100.G=200.B=150"],
    ["simple", false, "", "blue", "blue,black,brown", "R,100,G,200,B,150"],
    ["simple", true, "", "blue", "blue,black,brown", "R=100,G=200,B=150"],
  ])("%s, explode %s, is read from a path", (style, explode, empty, text = "", array, object) => {
    const read = (schema: JsonObject, sent: string) =>
      parse([{ name: "color", in: "path", style, explode, schema }], { path: { color: sent } });
    expect(read({ type: "string" }, empty)).toEqual({ path: { color: "" } });
    expect(read({ type: "string" }, text)).toEqual({ path: { color: "blue" } });
    expect(read(colors, array)).toEqual({ path: { color: three } });
    expect(read(color, object)).toEqual({ path: { color: rgb } });
  });

  it.each<[string, boolean, JsonObject, string, unknown]>([
    ["form", false, { type: "string" }, "color=", ""],
    ["form", true, { type: "string" }, "color=blue", "blue"],
    ["form", false, colors, "color=blue,black,brown", three],
    ["form", true, colors, "color=blue&color=black&color=brown", three],
    ["form", false, color, "color=R,100,G,200,B,150", rgb],
    ["form", true, color, "R=100&G=200&B=150", rgb],
    ["spaceDelimited", false, colors, "color=blue%20black%20brown", three],
    ["spaceDelimited", false, color, "color=R%20100%20G%20200%20B%20150", rgb],
    ["pipeDelimited", false, colors, "color=blue%7Cblack%7Cbrown", three],
    ["pipeDelimited", false, color, "color=R%7C100%7CG%7C200%7CB%7C150", rgb],
    ["deepObject", true, color, "color%5BR%5D=100&color%5BG%5D=200&color[B]=150", rgb],
  ])("%s, explode %s, of %j is read from a query", (style, explode, schema, query, expected) => {
    const parameter = { name: "color", in: "query", style, explode, schema };
    expect(parse([parameter], { query })).toEqual({ query: { color: expected } });
  });

  it.each<[string, JsonObject, ParameterSource["headers"], JsonObject]>([
    [
      "a header",
      { name: "X-Color", in: "header", schema: colors },
      { "x-color": "blue, black,brown" },
      { header: { "X-Color": three } },
    ],
    [
      "an exploded header",
      { name: "X-C", in: "header", explode: true, schema: color },
      { "x-c": "R=100,G=200,B=150" },
      { header: { "X-C": rgb } },
    ],
    [
      "a cookie",
      { name: "c", in: "cookie", schema: { type: "integer" } },
      { cookie: "a=b; c=3" },
      { cookie: { c: 3 } },
    ],
    [
      "a list in a cookie",
      { name: "c", in: "cookie", explode: false, schema: colors },
      { cookie: "c=blue,black,brown" },
      { cookie: { c: three } },
    ],
  ])("is read from %s", (_, parameter, headers, expected) => {
    expect(parse([parameter], { headers })).toEqual(expected);
  });
});

describe("the values of parameters", () => {
  const query = (schema: JsonObject, sent: string, rest: JsonObject = {}) =>
    parse([{ name: "q", in: "query", schema, ...rest }], { query: sent });

  it.each<[JsonObject, string, unknown]>([
    [{ type: "integer" }, "q=-7", -7],
    [{ type: "number" }, "q=1.5e3", 1500],
    [{ type: "integer" }, "q=0x10", "0x10"],
    [{ type: "integer" }, "q=", ""],
    [{ type: "boolean" }, "q=true", true],
    [{ type: "boolean" }, "q=yes", "yes"],
    [{ type: ["integer", "null"] }, "q=null", null],
    [{ type: "string" }, "q=12", "12"],
    [{ anyOf: [{ type: "integer" }, { type: "string" }] }, "q=12", 12],
    [{ enum: [1, 2] }, "q=2", 2],
    [{}, "q=a+b%20c", "a b c"],
    [{}, "q=%zz", "%zz"],
    [{ type: "array", items: { type: "integer" } }, "q=1&q=2", [1, 2]],
    [{ type: "array", items: { type: "string" } }, "q=a,b", ["a,b"]],
    [{ type: "string" }, "q=1&q=2", "2"],
  ])("are as their schema %j has them: %s", (schema, sent, expected) => {
    expect(query(schema, sent)).toEqual({ query: { q: expected } });
  });

  it("are absent where nothing was sent", () => {
    const parameters = ["path", "query", "header", "cookie"].flatMap((place) =>
      [{ type: "string" }, colors, color].map((schema, index) => ({
        name: `${place}${index}`,
        in: place,
        schema,
      })),
    );
    expect(parse(parameters, {})).toEqual({});
  });

  it("keep a delimiter that was escaped", () => {
    expect(query(colors, "q=a%2Cb,c", { explode: false })).toEqual({ query: { q: ["a,b", "c"] } });
  });

  it("may be in a media type", () => {
    const content = { "application/json": { schema: { type: "object" } } };
    const parameter = { name: "q", in: "query", content };
    expect(parse([parameter], { query: "q=%7B%22a%22%3A1%7D" })).toEqual({
      query: { q: { a: 1 } },
    });
    expect(parse([parameter], { query: "q=%7B" })).toEqual({ query: { q: "{" } });
  });

  it("may be the whole query", () => {
    const schema = { type: "object", properties: { a: { type: "integer" }, b: colors } };
    const content = { "application/x-www-form-urlencoded": { schema } };
    expect(
      parse([{ name: "all", in: "querystring", content }], { query: "a=1&b=blue&c=x" }),
    ).toEqual({ querystring: { all: { a: 1, b: ["blue"], c: "x" } } });
  });

  it("of a deep object may be nested and lists", () => {
    const schema = {
      type: "object",
      properties: {
        size: { type: "object", properties: numbers("min", "max") },
        tags: colors,
        items: { type: "array", items: { type: "object", properties: numbers("id") } },
      },
    };
    const sent = "q[size][min]=1&q[tags][]=blue&q[items][0][id]=7&q[items][1][id]=8&qq[a]=1";
    expect(query(schema, sent, { style: "deepObject" })).toEqual({
      query: { q: { size: { min: 1 }, tags: ["blue"], items: [{ id: 7 }, { id: 8 }] } },
    });
  });

  it("of an open object are those that no other parameter claims", () => {
    const open = { name: "more", in: "query", schema: { type: "object" } };
    const page = { name: "page", in: "query", schema: { type: "integer" } };
    expect(parse([open, page], { query: "page=2&a=1" })).toEqual({
      query: { page: 2, more: { a: "1" } },
    });
  });
});
