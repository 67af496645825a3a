import { YAMLParseError } from "yaml";

/** Codes of the parser whose messages are always the same words, and so quote nothing of a file. */
const FIXED: ReadonlySet<string> = new Set([
  "BAD_INDENT",
  "BLOCK_AS_IMPLICIT_KEY",
  "BLOCK_IN_FLOW",
  "DUPLICATE_KEY",
  "MISSING_CHAR",
  "MULTILINE_IMPLICIT_KEY",
  "MULTIPLE_DOCS",
  "TAB_AS_INDENT",
]);

/** What stands for the messages that may quote. */
const IN_OUR_WORDS: Readonly<Record<string, string>> = {
  BAD_DQ_ESCAPE:
    'a backslash in a text in double quotes starts no known escape: write "\\\\" for it',
  BAD_SCALAR_START: "a text begins with a character that needs quotes",
  RESOURCE_EXHAUSTION: "it is nested too deeply",
  TAG_RESOLVE_FAILED: 'a text begins with "!", which is a tag without quotes',
};

/** Why a text is no YAML or JSON object, without a word of the text, since it may hold passwords. */
export function explainYaml(cause: unknown): string {
  if (cause === undefined) return "it is no YAML or JSON object of APIs";
  if (cause instanceof ReferenceError)
    return 'a text begins with "*", which is an alias of no anchor';
  if (!(cause instanceof YAMLParseError)) return "it is no YAML";
  const { code, message } = cause;
  const [first = ""] = message.split("\n");
  const said = FIXED.has(code) ? first.replace(/ at line \d+, column \d+:?$/, "") : undefined;
  return `it is no YAML or JSON (${said ?? IN_OUR_WORDS[code] ?? "a character stands where none can"})`;
}
