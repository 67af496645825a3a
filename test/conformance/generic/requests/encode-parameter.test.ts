import { describe, expect, it } from "vitest";
import {
  encodeInHeader,
  encodeInPath,
  encodePairs,
} from "../../../../src/conformance/generic/requests/encode-parameter.ts";

const list = ["blue", "black", "a b"];
const color = { R: 100, G: "a&b" };

// OpenAPI 3.1.1, section 4.8.12.4, the table of style examples.
describe("a value in a path", () => {
  it.each([
    ["simple", false, "a/b", "a%2Fb"],
    ["simple", false, list, "blue,black,a%20b"],
    ["simple", true, color, "R=100,G=a%26b"],
    ["simple", false, color, "R,100,G,a%26b"],
    ["label", false, list, ".blue,black,a%20b"],
    ["label", true, list, ".blue.black.a%20b"],
    ["label", true, color, ".R=100.G=a%26b"],
    ["matrix", false, 5, ";color=5"],
    ["matrix", false, list, ";color=blue,black,a%20b"],
    ["matrix", true, list, ";color=blue;color=black;color=a%20b"],
    ["matrix", true, color, ";R=100;G=a%26b"],
    ["matrix", false, color, ";color=R,100,G,a%26b"],
  ] as const)("%s, explode %s: %j is %s", (style, explode, value, text) => {
    expect(encodeInPath({ name: "color", style, explode }, value)).toBe(text);
  });
});

describe("a value in a query", () => {
  it.each([
    ["form", true, "", "color="],
    ["form", true, list, "color=blue&color=black&color=a%20b"],
    ["form", false, list, "color=blue,black,a%20b"],
    ["form", true, color, "R=100&G=a%26b"],
    ["form", false, color, "color=R,100,G,a%26b"],
    ["spaceDelimited", false, list, "color=blue%20black%20a%20b"],
    ["pipeDelimited", false, list, "color=blue%7Cblack%7Ca%20b"],
    ["deepObject", true, color, "color[R]=100&color[G]=a%26b"],
  ] as const)("%s, explode %s: %j is %s", (style, explode, value, text) => {
    expect(encodePairs({ name: "color", style, explode }, value).join("&")).toBe(text);
  });
});

describe("a value in a header", () => {
  it.each([
    [false, "a/b", "a/b"],
    [false, list, "blue,black,a b"],
    [true, color, "R=100,G=a&b"],
  ] as const)("explode %s: %j is %s", (explode, value, text) => {
    expect(encodeInHeader({ name: "X", style: "simple", explode }, value)).toBe(text);
  });
});
