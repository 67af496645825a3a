export interface ShellWord {
  readonly text: string;
  /** Where it begins in the command: lines before it. */
  readonly line: number;
}

const WORD = /(?:'[^']*(?:'|$)|"(?:[^"\\]|\\[^])*(?:"|$)|\\[^]|[^\s'"\\])+/g;
const PART = /'([^']*)(?:'|$)|"((?:[^"\\]|\\[^])*)(?:"|$)|\\([^])|([^\s'"\\]+)/g;

/** The words of a shell command. A quote that is never closed reaches to the end. */
export function splitShellWords(command: string): readonly ShellWord[] {
  const joined = command.replaceAll(/\\\n/g, " \n");
  return [...joined.matchAll(WORD)].map(({ 0: word, index }) => ({
    text: [...word.matchAll(PART)].map(toText).join(""),
    line: joined.slice(0, index).split("\n").length - 1,
  }));
}

function toText([, single, double, escaped, bare]: RegExpMatchArray): string {
  return single ?? double?.replaceAll(/\\(["\\$`])/g, "$1") ?? escaped ?? bare ?? "";
}
