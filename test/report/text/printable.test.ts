import { describe, expect, it } from "vitest";
import { shorten, toBlock, toLine } from "../../../src/report/text/printable.ts";

describe("text for people", () => {
  it.each([
    ["a\r\nb\tc", String.raw`a\r\nb\tc`, "a\nb\tc"],
    ["\u001B[31m\u0000\u007F\u009B", String.raw`\u001b[31m\u0000\u007f\u009b`, undefined],
    ["\uD800x\uDC00", String.raw`\ud800x\udc00`, undefined],
    ["\u202E\u2066\u2028", String.raw`\u202e\u2066\u2028`, undefined],
    ["é 👩‍💻 日本", "é 👩‍💻 日本", undefined],
  ])("spells out what cannot be printed in %j", (text, line, block = line) => {
    expect([toLine(text), toBlock(text)]).toEqual([line, block]);
  });

  it("is shortened between characters, and says how long it was", () => {
    expect([shorten("abc", 3), shorten("abcd", 3), shorten("ab😀", 3)]).toEqual([
      "abc",
      "abc… (4 characters)",
      "ab… (4 characters)",
    ]);
  });
});
