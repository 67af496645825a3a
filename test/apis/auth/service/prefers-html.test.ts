import { describe, expect, it } from "vitest";
import { prefersHtml } from "../../../../src/apis/auth/service/prefers-html.ts";

describe("prefersHtml", () => {
  it.each([
    [undefined, true],
    ["", true],
    ["text/html", true],
    ["text/*", true],
    ["image/png", true],
    ["nonsense", true],
    ["text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8", true],
    ["application/json;q=0.5, text/html", true],
    ["text/html, */*", true],
    ["*/*, text/html", true],
    ["*/*", false],
    ["application/json", false],
    ["application/*", false],
    ["application/json, text/plain, */*", false],
    ["text/html;q=0.5, application/json", false],
    ["text/*, application/json", false],
  ])("for Accept %j answers %j", (accept, expected) => {
    expect(prefersHtml(accept)).toBe(expected);
  });
});
