import { expect, it } from "vitest";
import { codeBlock, codeSpan, escapeMarkdown } from "../../../src/report/text/markdown.ts";

it.each([
  ["a | b", String.raw`a \| b`],
  [String.raw`\|`, String.raw`\\\|`],
  ["<b>&amp;", "&lt;b&gt;&amp;amp;"],
  ["*a* _b_ `c` [d](e)", String.raw`\*a\* \_b\_ \`c\` \[d\](e)`],
  ["two\nlines", String.raw`two\\nlines`],
])("Markdown shows %j as it is", (text, escaped) => {
  expect(escapeMarkdown(text)).toBe(escaped);
});

it.each([
  ["plain", "`plain`"],
  ["a `b` c", "``a `b` c``"],
  ["`", "`` ` ``"],
  ["", "`  `"],
  [String.raw`a\|b`, String.raw`<code>a\\\|b</code>`],
])("a code span holds %j", (text, span) => {
  expect(codeSpan(text)).toBe(span);
});

it("a code block has a longer fence than any in its text", () => {
  expect(codeBlock("a\n````\nb", "sh")).toEqual(["`````sh", "a", "````", "b", "`````"]);
});
