import { readFileSync } from "node:fs";

export interface Block {
  readonly language: string;
  readonly code: string;
  /** One-based line of the README. */
  readonly line: number;
}

/** The fenced code blocks of the README. */
export function readBlocks(): readonly Block[] {
  const text = readFileSync("README.md", "utf8");
  return [...text.matchAll(/^```(\w+)\n(.*?)^```$/gms)].map(
    ({ 1: language = "", 2: code = "", index }) => ({
      language,
      code,
      line: text.slice(0, index).split("\n").length,
    }),
  );
}
