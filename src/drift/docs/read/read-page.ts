import { ToolkitError } from "../../../errors.ts";
import { type Block, parseBlocks } from "./blocks.ts";
import type { Page } from "./claims.ts";
import { readCode } from "./read-code.ts";
import { readProse } from "./read-prose.ts";
import { readTable } from "./read-table.ts";
import { addWhole, createDraft, type Draft } from "./draft.ts";

/** A hundred pages of the usual size. More is no page, and Markdown takes long to read. */
const MOST_CHARACTERS = 300_000;

/** Titles of sections that say nothing but what kind of content follows. */
const FRAME =
  /^(params|parameters|body parameters|payload|notes?|responses?|responses data schema|results?|change ?log|example result|request|headers|authentication)$/i;

/** The claims of an API page. Throws `PAGE_INVALID` for a text that is none. */
export function readPage({ file, text }: { readonly file: string; readonly text: string }): Page {
  refuseOthers(file, text);
  const clean = text.replace(/^\uFEFF/, "").replaceAll(/\r\n?/g, "\n");
  const draft = createDraft();
  readBlocks(draft, file, clean);
  if (draft.operations.length === 0) {
    throw invalid(
      file,
      "it has neither a route, such as `POST /login` on a line of its own, nor a table of parameters or fields",
    );
  }
  const lines = clean.trimEnd().split("\n").length;
  return { file, lines, operations: draft.operations, statements: draft.statements };
}

function readBlocks(draft: Draft, file: string, text: string): void {
  try {
    for (const block of parseBlocks(text)) readBlock(draft, block);
  } catch (cause) {
    // Only a stack that overflows raises this here.
    if (cause instanceof RangeError) throw invalid(file, "it is nested too deeply");
    throw cause;
  }
}

function refuseOthers(file: string, text: string): void {
  if (text.trim() === "") throw invalid(file, "it is empty");
  if (text.length > MOST_CHARACTERS) throw invalid(file, "it has more than 300000 characters");
  if (text.includes("\0") || text.includes("\uFFFD")) {
    throw invalid(file, "it is not text in UTF-8");
  }
}

function invalid(file: string, reason: string): ToolkitError {
  return new ToolkitError(
    "PAGE_INVALID",
    `Cannot read ${file} as an API page: ${reason}. Name a Markdown page that describes an operation.`,
  );
}

function readBlock(draft: Draft, block: Block): void {
  switch (block.kind) {
    case "heading":
      readHeading(draft, block.text, block.line);
      return;
    case "prose":
      readProse(draft, block);
      return;
    case "code":
      readCode(draft, block);
      return;
    case "table":
      readTable(draft, block);
      return;
  }
}

function readHeading(draft: Draft, text: string, line: number): void {
  const isResult = /\bresults?$/i.test(text);
  draft.subject = isResult ? { status: "success" } : undefined;
  if (!FRAME.test(text)) addWhole(draft, text, line);
}
