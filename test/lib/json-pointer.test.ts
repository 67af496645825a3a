import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  fromFragment,
  parsePointer,
  resolvePointer,
  toPointer,
} from "../../src/lib/json-pointer.ts";

// RFC 6901, section 5.
const document = {
  foo: ["bar", "baz"],
  "": 0,
  "a/b": 1,
  "c%d": 2,
  "e^f": 3,
  "g|h": 4,
  "i\\j": 5,
  'k"l': 6,
  " ": 7,
  "m~n": 8,
};

describe("a JSON Pointer", () => {
  it.each([
    ["", document],
    ["/foo", ["bar", "baz"]],
    ["/foo/0", "bar"],
    ["/", 0],
    ["/a~1b", 1],
    ["/c%d", 2],
    ["/e^f", 3],
    ["/g|h", 4],
    ["/i\\j", 5],
    ['/k"l', 6],
    ["/ ", 7],
    ["/m~0n", 8],
  ])("%j leads to its value", (pointer, value) => {
    expect(resolvePointer(document, pointer)).toEqual(value);
  });

  it.each([
    "/nothing",
    "/foo/2",
    "/foo/-",
    "/foo/0/x",
    "/constructor",
    "/foo/length/x",
    "/__proto__",
  ])("%j leads nowhere", (pointer) => {
    expect(resolvePointer(document, pointer)).toBeUndefined();
  });

  // RFC 6901, section 6.
  it.each([
    ["#", ""],
    ["#/foo/0", "/foo/0"],
    ["#/c%25d", "/c%d"],
    ["#/k%22l", '/k"l'],
    ["#/%20", "/ "],
  ])("in the fragment %s is %j", (fragment, pointer) => {
    expect(fromFragment(fragment)).toBe(pointer);
  });

  it("is read as it was written, whatever the names are", () => {
    fc.assert(
      fc.property(fc.array(fc.string()), (tokens) => {
        expect(parsePointer(toPointer(tokens))).toEqual(tokens);
      }),
    );
  });
});
