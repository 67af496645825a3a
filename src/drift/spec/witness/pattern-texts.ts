import { sample, stringMatching } from "fast-check";
import { toRegExp } from "../../../spec/pattern.ts";

/** Enough to find a text that one of two patterns refuses. */
const RUNS = 80;
const MOST = 24;

/** A pattern always gives the same texts, and takes its time. */
const known = new Map<string, readonly string[]>();

/** Texts that a pattern accepts, the shortest first and the same in each run; none for one that is too odd. */
export function textsMatching(pattern: string): readonly string[] {
  const texts = known.get(pattern) ?? generate(pattern);
  known.set(pattern, texts);
  return texts;
}

function generate(pattern: string): readonly string[] {
  try {
    const texts = sample(stringMatching(toRegExp(pattern) ?? /(?!)/, { size: "small" }), {
      numRuns: RUNS,
      seed: 1,
    });
    const plain = texts.filter((text) => /^[\x20-\x7E]*$/.test(text));
    const chosen = plain.length > 0 ? plain : texts;
    return [...new Set(chosen)].toSorted((a, b) => a.length - b.length).slice(0, MOST);
  } catch {
    return [];
  }
}
