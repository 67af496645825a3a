import { fromMarkdown } from "mdast-util-from-markdown";
import { gfmTableFromMarkdown } from "mdast-util-gfm-table";
import { toString } from "mdast-util-to-string";
import { gfmTable } from "micromark-extension-gfm-table";
import type { MarkdownNode, NodeOf } from "./markdown-node.ts";
import { textOf } from "./words.ts";

export interface Cell {
  /** Without the targets of links. */
  readonly plain: string;
  readonly text: string;
}

export interface Row {
  readonly cells: readonly Cell[];
  readonly line: number;
}

/** A part of a page, as Markdown knows it; what is nested in lists and quotations is laid flat. */
export type Block =
  | { readonly kind: "heading" | "prose" | "code"; readonly text: string; readonly line: number }
  | {
      readonly kind: "table";
      readonly columns: readonly string[];
      readonly rows: readonly Row[];
      readonly line: number;
    };

/** The blocks of a Markdown text, in its order. */
export function parseBlocks(text: string): readonly Block[] {
  const tree = fromMarkdown(withoutFrontMatter(text), {
    extensions: [gfmTable()],
    mdastExtensions: [gfmTableFromMarkdown()],
  });
  return toBlocks(resolveReferences(tree, listTargets(tree)));
}

/** The targets of links that stand apart from them, by their names. */
function listTargets(node: MarkdownNode): ReadonlyMap<string, string> {
  if (node.type === "definition") return new Map([[node.identifier, node.url]]);
  if (!("children" in node)) return new Map();
  return new Map(node.children.toReversed().flatMap((child) => [...listTargets(child)]));
}

/** Makes each link whose target stands apart one that has it. */
function resolveReferences<Node extends MarkdownNode>(
  node: Node,
  targets: ReadonlyMap<string, string>,
): Node {
  if (!("children" in node)) return node;
  const children = node.children.map((child) => resolveReferences(child, targets));
  const url = node.type === "linkReference" ? targets.get(node.identifier) : undefined;
  return url === undefined ? { ...node, children } : { ...node, type: "link", url, children };
}

/** Keeps the lines, so that those after it keep their numbers. */
function withoutFrontMatter(text: string): string {
  return text.replace(/^---[ \t]*\n[^]*?\n(---|\.\.\.)[ \t]*(\n|$)/, (head) =>
    head.replaceAll(/[^\n]/g, ""),
  );
}

function toBlocks(node: MarkdownNode): readonly Block[] {
  const line = node.position?.start.line ?? 1;
  if (node.type === "heading") {
    return [{ kind: "heading", text: textOf(node), line }];
  }
  if (node.type === "paragraph" || node.type === "html") {
    return [{ kind: "prose", text: textOf(node), line }];
  }
  if (node.type === "code") {
    return [{ kind: "code", text: node.value, line: line + fenceOf(node) }];
  }
  if (node.type === "table") return [toTable(node, line)];
  return "children" in node ? node.children.flatMap((child) => toBlocks(child)) : [];
}

/** The lines before the first one of the code: one for a fence, none for code that is indented. */
function fenceOf({
  position,
  value,
}: {
  readonly position?: MarkdownNode["position"];
  readonly value: string;
}): number {
  const { start, end } = position ?? { start: { line: 1 }, end: { line: 1 } };
  return end.line - start.line + 1 > value.split("\n").length ? 1 : 0;
}

function toTable({ children: [head, ...body] }: NodeOf<"table">, line: number): Block {
  return {
    kind: "table",
    columns: head ? toCells(head).map(({ plain }) => plain.toLowerCase()) : [],
    rows: body.map((row) => ({ cells: toCells(row), line: row.position?.start.line ?? line })),
    line,
  };
}

function toCells(row: NodeOf<"tableRow">): readonly Cell[] {
  return row.children.map((cell) => ({ plain: tidy(toString(cell)), text: tidy(textOf(cell)) }));
}

function tidy(text: string): string {
  return text.replaceAll(/\s+/g, " ").trim();
}
