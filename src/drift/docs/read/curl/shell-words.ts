export interface ShellWord {
  readonly text: string;
  /** Where it begins in the command: lines before it. */
  readonly line: number;
  /** Whether it begins something else: `|`, `&&`, `>`, or a line of its own. */
  readonly isBreak: boolean;
}

const WORD =
  /((?:\\[ \t]*\n|\s)*)(#[^\n]*|(?:'[^']*(?:'|$)|"(?:[^"\\]|\\[^])*(?:"|$)|\\[^\n]|[^\s'"\\])+|$)/g;
const PART = /'([^']*)(?:'|$)|"((?:[^"\\]|\\[^])*)(?:"|$)|\\([^])|([^\s'"\\]+)/g;
const OPERATOR = /^(?:[|;&]+$|\||\d?>)/;

/** The words of a shell text without its comments. A quote that is never closed reaches to the end. */
export function splitShellWords(text: string, before = 0): readonly ShellWord[] {
  const words: ShellWord[] = [];
  let line = before;
  for (const [, gap = "", word = ""] of text.matchAll(WORD)) {
    line += countLines(gap);
    if (word !== "" && !word.startsWith("#")) {
      const isBreak = OPERATOR.test(word) || isNewLine(gap, word);
      words.push({ text: [...word.matchAll(PART)].map(toText).join(""), line, isBreak });
    }
    line += countLines(word);
  }
  return words;
}

function countLines(text: string): number {
  return text.split("\n").length - 1;
}

/** An option or an address on a line of its own still belongs to a command that has lost its backslash. */
function isNewLine(gap: string, word: string): boolean {
  return gap.includes("\n") && !gap.includes("\\") && !/^[-'"]|\//.test(word);
}

/** POSIX, Shell Command Language, section 2.2.3: a line that ends in a backslash goes on in the next one. */
function toText([, single, double, escaped, bare]: RegExpMatchArray): string {
  const quoted = double?.replaceAll(/\\(["\\$`])|\\\n/g, "$1");
  return single?.replaceAll(/\\[ \t]*\n/g, "\n") ?? quoted ?? escaped ?? bare ?? "";
}
