import type { CurlArgument } from "./read-arguments.ts";

/** What a curl command sends as a body. */
export interface CurlBody {
  /** Absent when it is in a file. */
  readonly text?: string;
  /** Unless a header says otherwise. */
  readonly mediaType: string;
  /** Lines before it in the text. */
  readonly line: number;
}

const DATA = new Set(["data", "data-ascii", "data-binary", "data-raw", "data-urlencode", "json"]);
const FORM = new Set(["form", "form-string"]);
/** curl(1): options for which `@` and the name of a file stand for what is in it. */
const FROM_FILE = new Set(["data", "data-ascii", "data-binary", "data-urlencode", "json"]);

/** The body that options of curl make; fields of a form as pairs of a query, whatever its type. */
export function readBody(options: readonly CurlArgument[]): CurlBody | undefined {
  const own = options.filter(({ name }) => DATA.has(name) || FORM.has(name));
  const [first] = own;
  if (!first) return undefined;
  const text = own.map((option) => textOf(option)).join(first.name === "json" ? "" : "&");
  const isInFile = own.some(({ name, value }) => FROM_FILE.has(name) && value.startsWith("@"));
  return { ...(!isInFile && { text }), mediaType: mediaTypeOf(first), line: first.line };
}

function mediaTypeOf({ name }: CurlArgument): string {
  if (name === "json") return "application/json";
  return FORM.has(name) ? "multipart/form-data" : "application/x-www-form-urlencoded";
}

function textOf({ name, value }: CurlArgument): string {
  if (name !== "data-urlencode" && !FORM.has(name)) return value;
  const [, key = "", text = ""] = /^([^=]*)=?([^]*)$/.exec(value) ?? [];
  const content = name === "form" ? text.replace(/;\s*(?:type|filename)=.*$/, "") : text;
  return `${key}=${encodeURIComponent(content)}`;
}
