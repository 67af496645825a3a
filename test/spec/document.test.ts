import { describe, expect, it } from "vitest";
import { parseDocument, readDocument } from "../../src/spec/document.ts";

const yaml = `openapi: 3.1.1
paths:
  /a~b/{c}:
    post:
      tags: [x, y]
  "/quoted":
    get: { operationId: g }
list:
  - one
  - name: two
`;

describe("a document", () => {
  it.each([
    ["", 1],
    ["/openapi", 1],
    ["/paths", 3],
    ["/paths/~1a~0b~1{c}/post/tags", 5],
    ["/paths/~1a~0b~1{c}/post/tags/1", 5],
    ["/paths/~1quoted/get/operationId", 7],
    ["/list/0", 9],
    ["/list/1/name", 10],
  ])("knows the line of %j", (pointer, line) => {
    expect(parseDocument(yaml, "a.yaml").lineOf(pointer)).toBe(line);
  });

  it.each([
    ["/paths/~1a~0b~1{c}/post/summary", 5],
    ["/paths/~1nothing/get", 3],
    ["/nothing", 1],
  ])("knows the line of what is around %j, which is not there", (pointer, line) => {
    expect(parseDocument(yaml, "a.yaml").lineOf(pointer)).toBe(line);
  });

  it.each([
    ["", 1, 1],
    ["/paths", 2, 1],
    ["/paths/~1a~0b~1{c}/post", 4, 5],
    ["/paths/~1a~0b~1{c}/post/tags/1", 5, 17],
    ["/paths/~1quoted", 6, 3],
    ["/list/1", 10, 5],
    ["/list/1/name", 10, 5],
    ["/list/7/name", 8, 1],
    ["/paths/~1nothing/get", 2, 1],
  ])("knows where the key or item %j begins", (pointer, line, column) => {
    expect(parseDocument(yaml, "a.yaml").positionOf(pointer)).toEqual({ line, column });
  });

  it("knows where a part of an alias stands", () => {
    const document = parseDocument("a: &x\n  b: 1\nc: *x\n", "a.yaml");
    expect(document.positionOf("/c/b")).toEqual({ line: 2, column: 3 });
  });

  it("may be JSON, with lines of its own", () => {
    const document = parseDocument('{\n  "a": {\n    "b": 1\n  }\n}', "a.json");
    expect([document.value, document.lineOf("/a/b")]).toEqual([{ a: { b: 1 } }, 3]);
  });

  it.each([
    ["a: 1\nb: [", "a.yaml:2: "],
    ["a: 1\na: 2\n", "a.yaml:2: Map keys must be unique"],
    ["- 1\n", "a.yaml:1: expected an object at the top level."],
    ["", "a.yaml:1: expected an object at the top level."],
    ["a: *b", "a.yaml:1: "],
  ])("is refused with its line: %j", (text, message) => {
    expect(() => parseDocument(text, "a.yaml")).toThrow(
      expect.objectContaining({
        code: "SPEC_INVALID",
        message: expect.stringContaining(`Cannot read ${message}`),
      }),
    );
  });

  it("that cannot be read is named with the reason", () => {
    expect(() => readDocument("openapi/nothing.yaml")).toThrow(
      expect.objectContaining({
        code: "FILE_UNREADABLE",
        message: expect.stringMatching(/^Cannot read openapi\/nothing\.yaml: ENOENT/),
      }),
    );
  });

  it("is shown by its path from here, and by its whole path from elsewhere", () => {
    const file = new URL("../../openapi/auth.yaml", import.meta.url);
    expect(readDocument(file).file).toBe("openapi/auth.yaml");
    expect(readDocument("openapi/auth.yaml").file).toBe("openapi/auth.yaml");
  });
});
