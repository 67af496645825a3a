import { parseArgs } from "node:util";
import { CURL_OPTIONS } from "./curl-options.ts";
import type { ShellWord } from "./shell-words.ts";

/** An option of curl by its long name, or an address, which has the name `url`. */
export interface CurlArgument {
  readonly name: string;
  readonly value: string;
  /** Lines before it in the text. */
  readonly line: number;
}

/** The arguments of a curl command, in its order. */
export function readArguments(words: readonly ShellWord[]): readonly CurlArgument[] {
  const { tokens } = parseArgs({
    args: words.map(({ text }) => text),
    options: CURL_OPTIONS,
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  return tokens.flatMap((token) => {
    if (token.kind === "option-terminator") return [];
    const isApart = token.kind === "option" && token.inlineValue === false;
    const line = words[token.index + (isApart ? 1 : 0)]?.line ?? 0;
    const name = token.kind === "option" ? token.name : "url";
    return { name, value: token.value ?? "", line };
  });
}
