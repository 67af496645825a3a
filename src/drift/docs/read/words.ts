import type { Word } from "./claims.ts";
import type { MarkdownNode } from "./markdown-node.ts";

/** An arrow or a bullet that somebody typed to set a note apart. */
const MARKER = /^(->|=>|→|•)/;

/** The text of a node without its markup, but with the targets of links. */
export function textOf(node: MarkdownNode): string {
  if (node.type === "break") return "\n";
  // A line break of HTML is form; the line that it ends is a word's end anyway.
  if (node.type === "html") return node.value.startsWith("<!--") ? "" : textOfHtml(node.value);
  if (node.type === "image") return `${node.alt ?? ""} (${node.url})`;
  if (node.type === "link") return `${childrenOf(node)} (${node.url})`;
  if ("value" in node) return node.value;
  return "children" in node ? childrenOf(node) : "";
}

function childrenOf(node: { readonly children: readonly MarkdownNode[] }): string {
  return node.children.map((child) => textOf(child)).join("");
}

function textOfHtml(html: string): string {
  return html.replaceAll(/<br\s*\/?>/gi, " ").replaceAll(/<[^>]*>/g, "");
}

/** The words of a text that begins on a line. */
export function toWords(text: string, line: number): readonly Word[] {
  return text.split("\n").flatMap((each, index) =>
    each
      .normalize("NFC")
      .split(/\s+/)
      .map((word) => word.replace(MARKER, ""))
      .filter((word) => word !== "")
      .map((word) => ({ text: word, line: line + index })),
  );
}

export function joinWords(words: readonly Word[]): string {
  return words.map(({ text }) => text).join(" ");
}
