import { ToolkitError } from "../../../errors.ts";
import { type Block, parseBlocks } from "./blocks.ts";
import type { OperationClaim, Page } from "./claims.ts";
import { readCode } from "./read-code.ts";
import { readProse, readSign } from "./read-prose.ts";
import { readTable } from "./read-table.ts";
import { addWhole, createDraft, type Draft } from "./draft.ts";

/** A hundred pages of the usual size. More is no page, and Markdown takes long to read. */
const MOST_CHARACTERS = 300_000;

/** Quotations and lists in each other, beyond anything that somebody writes; they take Markdown long to read. */
const NESTED = /^(?:[ \t]*(?:>|(?:[-*+]|\d+[.)])[ \t])){100}/m;

/** Marks of the order of bytes, and places where a word may be broken. */
const INVISIBLE = /[\u{FEFF}\u{200B}\u{2060}\u{AD}]/gu;

/** Titles of sections that say nothing but what kind of content follows. */
const FRAME =
  /^(params|parameters|body parameters|payload|notes?|responses?|responses data schema|results?|change ?log|example result|request|headers|authentication)$/i;

/** The claims of an API page. Throws `PAGE_INVALID` for a text that is none. */
export function readPage({ file, text }: { readonly file: string; readonly text: string }): Page {
  refuseOthers(file, text);
  const clean = text.replaceAll(INVISIBLE, "").replaceAll(/\r\n?/g, "\n");
  const draft = createDraft();
  readBlocks(draft, file, clean);
  if (!draft.operations.some(isDescribed)) {
    throw invalid(
      file,
      "it has neither a route (a line such as `POST /login`, or a table with the columns URL and HTTP Method) nor a table of parameters, arguments, fields or statuses",
    );
  }
  const lines = clean.trimEnd().split("\n").length;
  return { file, lines, operations: draft.operations, statements: draft.statements };
}

/** Whether there is more than examples, which any page may have. */
function isDescribed({
  route,
  body,
  parameters,
  statuses,
  request,
  responses,
}: OperationClaim): boolean {
  const shapes = [request, ...responses].flatMap((each) => each.shapes);
  const isListed = parameters.length > 0 || shapes.some(({ source }) => source === "table");
  return route !== undefined || body !== undefined || statuses !== undefined || isListed;
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
  if (NESTED.test(text)) throw invalid(file, "it is nested too deeply");
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

function readHeading(draft: Draft, title: string, line: number): void {
  // The name of an anchor, as some dialects of Markdown set it.
  const text = title.replace(/\s*\{#[^}]*\}\s*$/, "").trim();
  const isResult = /\bresults?$/i.test(text);
  draft.subject = isResult ? { status: "success", line } : undefined;
  if (readSign(draft, text, line)) return;
  if (!FRAME.test(text)) addWhole(draft, text, line);
}
