import { toBlock, toLine } from "./printable.ts";

/** Text that Markdown and HTML leave as it is, also in the cell of a table. */
export function escapeMarkdown(text: string): string {
  return toLine(text)
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll(/[\\`*_[\]|~#!$]/g, String.raw`\$&`);
}

/** A code span on one line, also in the cell of a table. */
export function codeSpan(text: string): string {
  // GitHub splits a row at a bar that follows two backslashes, also within backticks.
  if (text.includes("|")) return `<code>${escapeMarkdown(text)}</code>`;
  const fence = "`".repeat(longestRun(text) + 1);
  const pad = text === "" || /^[` ]|[` ]$/.test(text) ? " " : "";
  return `${fence}${pad}${toLine(text)}${pad}${fence}`;
}

/** The lines of a code block; nothing in the text can end it. */
export function codeBlock(text: string, language: string): readonly string[] {
  const fence = "`".repeat(Math.max(3, longestRun(text) + 1));
  return [`${fence}${language}`, ...toBlock(text).split("\n"), fence];
}

function longestRun(text: string): number {
  return Math.max(0, ...Array.from(text.matchAll(/`+/g), ([run]) => run.length));
}
