import { STATUS_CODES } from "node:http";
import { addOperation, bodyOf, currentOperation, type Draft } from "./draft.ts";
import { toWords } from "./words.ts";

const ROUTE =
  /^(GET|PUT|POST|DELETE|OPTIONS|HEAD|PATCH|TRACE)\s+(?:https?:\/\/[^/\s]+)?(\/\S*)(?:\s+HTTP\/[\d.]+)?$/;
const STATUS_OF_TABLE = /^HTTP Status Code (\d{3}|[1-5]XX|default)$/i;
const STATUS_OF_EXAMPLE = /^(\d{3}|[1-5]XX|default) Response$/i;
/** `Response 200:`, `Status: 404 Not Found`, `201 Created`, `Error response (401)` */
const STATUS_OF_SECTION =
  /^(?:(?:example |sample |success |error )?(?:responses?|status|returns|answers?)(?: code| example| body)?[\s:(–—-]*)?([1-5]\d\d)(?:[\s–—:-]+([A-Za-z' -]+?))?[\s):]*$/i;
const REQUEST = /^(?:Body Parameters?|(?:example |sample )?request(?: body| example)?:)$/i;
const RESULT = /^(?:example |sample )?(?:response|answer)(?: body| example)?:$/i;
const RESPONSES = /^(Response Examples?|Example responses?)$/i;

/** Reads lines that say where the reader is; anything else has to be quoted by the ledger. */
export function readProse(
  draft: Draft,
  { text, line }: { readonly text: string; readonly line: number },
): void {
  const lines = text.split("\n");
  const isRead = lines.map((each, index) => readSign(draft, each.trim(), line + index));
  const rest = lines.map((each, index) => (isRead[index] ? "" : each)).join("\n");
  const words = toWords(rest, line);
  if (words.length > 0) draft.statements.push({ words, isWhole: false, isClaim: false });
}

/** Tells whether a line is one that says where the reader is, and goes there. */
export function readSign(draft: Draft, text: string, line: number): boolean {
  const [, method, path] = ROUTE.exec(text) ?? [];
  if (method !== undefined && path !== undefined) {
    addOperation(draft, line).route = { method, path, line };
    draft.subject = undefined;
    return true;
  }
  const status = readStatus(text);
  if (status !== undefined) {
    draft.subject = { status, line };
    bodyOf(draft, status, line);
    return true;
  }
  if (REQUEST.test(text)) {
    currentOperation(draft, line);
    draft.subject = { line };
    return true;
  }
  if (RESULT.test(text)) {
    draft.subject = { status: "success", line };
    return true;
  }
  return RESPONSES.test(text);
}

function readStatus(text: string): string | undefined {
  const [, named] = STATUS_OF_TABLE.exec(text) ?? STATUS_OF_EXAMPLE.exec(text) ?? [];
  if (named !== undefined) return named;
  const [whole, status = "", phrase] = STATUS_OF_SECTION.exec(text) ?? [];
  const isPlain = whole !== undefined && !/^\d/.test(whole);
  return isPlain || phrase?.toLowerCase() === STATUS_CODES[status]?.toLowerCase()
    ? status || undefined
    : undefined;
}
