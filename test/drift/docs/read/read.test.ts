import { describe, expect, it } from "vitest";
import { parseCurl } from "../../../../src/drift/docs/read/curl/parse-curl.ts";
import { readJsonExample } from "../../../../src/drift/docs/read/json-example.ts";
import { splitShellWords } from "../../../../src/drift/docs/read/curl/shell-words.ts";
import { parseTypes } from "../../../../src/drift/docs/read/tables/json-types.ts";

describe("a shell command", () => {
  it.each([
    ["curl 'a b' c", ["curl", "a b", "c"]],
    [`a "b \\"c\\" d" e`, ["a", 'b "c" d', "e"]],
    ["a'b'\"c\"\\ d", ["abc d"]],
    ["a \\\n  b", ["a", "b"]],
    [`-d '{ "a": 1 }\n`, ["-d", '{ "a": 1 }\n']],
    ["a ''", ["a", ""]],
    ["a # b c\nd", ["a", "d"]],
    ["a 'b \\\nc'", ["a", "b \nc"]],
    ['a "b\\\nc" \\  \n d', ["a", "bc", "d"]],
    ["a \\", ["a"]],
  ])("has words: %s", (command, words) => {
    expect(splitShellWords(command).map(({ text }) => text)).toEqual(words);
  });

  it("is a request", () => {
    const text =
      "curl -sS -X PUT --url http://h:1/a/b?c=1 -u x:y \\\n  -H 'Content-Type: text/plain' -d 1";
    expect(parseCurl(text)).toEqual([
      {
        method: "PUT",
        path: "/a/b",
        parts: [
          { name: "c", in: "query", value: "1", line: 0 },
          { name: "Authorization", in: "header", value: "Basic x:y", line: 0 },
        ],
        mediaType: "text/plain",
        body: { text: "1", mediaType: "application/x-www-form-urlencoded", line: 1 },
        line: 0,
      },
    ]);
  });

  it("is several requests", () => {
    const calls = parseCurl("curl http://h/a\ncurl $HOST/b -d x=1 -d y=2");
    expect(calls.map(({ method, path, body }) => [method, path, body?.text])).toEqual([
      ["GET", "/a", undefined],
      ["POST", "/b", "x=1&y=2"],
    ]);
  });
});

describe("an example", () => {
  it.each([
    ['{ "a": 1, ... }', { a: 1 }, [""]],
    ['{ ... , "a": 1 }', { a: 1 }, [""]],
    ['{ "a": { ... } }', { a: {} }, ["/a"]],
    ['{ "a": [1, ...] }', { a: [1] }, ["/a"]],
    ['{ "a": 1\n…\n}', { a: 1 }, [""]],
    ['{ "a": "...", "b": "}, ]" }', { a: "...", b: "}, ]" }, []],
    ['{ "a": 1, }', { a: 1 }, []],
  ])("may leave things out: %s", (text, value, open) => {
    const example = readJsonExample(text, 1, "application/json");
    expect([example.value, [...example.open]]).toEqual([value, open]);
  });

  it("may have a key twice, of which the last counts", () => {
    const example = readJsonExample('{ "a": 1,\n"a": 2 }', 7, "application/json");
    expect([example.value, example.mistake, example.lineOf("/a")]).toEqual([
      { a: 2 },
      undefined,
      8,
    ]);
  });

  it("says why it cannot be read", () => {
    expect(readJsonExample('{ "a": ', 1, "application/json").mistake).toMatch(/JSON/);
  });
});

it.each([
  ["string", ["string"]],
  ["[object]", ["array of object"]],
  ["array[string]", ["array of string"]],
  ["integer[]", ["array of integer"]],
  ["string¦null", ["string", "null"]],
  ["word", undefined],
  ["", undefined],
])("a cell names types: %s", (text, types) => {
  expect(parseTypes(text)).toEqual(types);
});
