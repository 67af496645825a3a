import { type Arbitrary, sample, stringMatching } from "fast-check";
import { toRegExp } from "../../pattern.ts";

/** What a text has to be besides a match. */
interface Wanted {
  readonly seed: number;
  readonly fits: (text: string) => boolean;
  readonly maxLength?: number;
}

/** Draws a text that matches a pattern and fits; undefined when none is found. */
export type DrawMatch = (pattern: string, wanted: Wanted) => string | undefined;

/** How many texts are drawn: a few, and many where none of the few fits. */
const DRAWS = [4, 100];

/** Reads each pattern once, which for some takes far longer than to draw a match. */
export function createDrawMatch(): DrawMatch {
  const known = new Map<string, Arbitrary<string> | undefined>();

  function read(source: string, maxLength: number | undefined): Arbitrary<string> | undefined {
    const key = `${maxLength ?? ""} ${source}`;
    if (!known.has(key)) known.set(key, toTexts(source, maxLength));
    return known.get(key);
  }

  return (pattern, { seed, fits, maxLength }) => {
    const bare = withoutAssertions(pattern);
    // What a pattern does not anchor may stand in any text: the bare match is the shortest one, and easiest to read.
    const sources = [`^(?:${pattern})$`, pattern, `^(?:${bare})$`, bare];
    // Where there is only one bare match, other texts are wanted as well.
    if (seed % 2 === 1) sources.reverse();
    for (const numRuns of DRAWS) {
      for (const source of new Set(sources)) {
        const texts = read(source, maxLength);
        const found = texts && sample(texts, { seed, numRuns }).find((text) => fits(text));
        if (found !== undefined) return found;
      }
    }
    return undefined;
  };
}

function toTexts(source: string, maxLength: number | undefined): Arbitrary<string> | undefined {
  const regex = toRegExp(source);
  if (!regex) return undefined;
  try {
    return stringMatching(regex, { size: "xsmall", ...(maxLength !== undefined && { maxLength }) });
  } catch {
    // fast-check knows neither what looks around nor boundaries of words.
    return undefined;
  }
}

/** A pattern without what looks around and without boundaries of words, which texts are only tested for. */
function withoutAssertions(pattern: string): string {
  let text = "";
  let at = 0;
  while (at < pattern.length) {
    const rest = pattern.slice(at);
    const [assertion] = /^\(\?<?[=!]/.exec(rest) ?? [];
    const [token = ""] = /^(?:\\.|\[(?:\\.|[^\]\\])*\]|[^])/.exec(rest) ?? [];
    if (assertion !== undefined) at = endOfGroup(pattern, at);
    else {
      if (!/^\\b$/i.test(token)) text += token;
      at += token.length;
    }
  }
  return text;
}

function endOfGroup(pattern: string, start: number): number {
  let depth = 0;
  for (const { 0: token, index } of pattern.matchAll(/\\.|\[(?:\\.|[^\]\\])*\]|[^]/g)) {
    if (index < start) continue;
    if (token === "(") depth += 1;
    if (token === ")") depth -= 1;
    if (depth === 0) return index + 1;
  }
  return pattern.length;
}
