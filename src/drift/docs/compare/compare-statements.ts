import type { Requirement } from "../../../spec/ledger.ts";
import { joinWords, toWords } from "../read/words.ts";
import type { Statement, Word } from "../read/claims.ts";
import { type Anchor, firstLine } from "./former-lines.ts";

/** Words of the page that no entry of the ledger quotes. */
interface NewStatement {
  readonly text: string;
  readonly line: number;
}

/** A quote of the ledger that the page does not have. */
interface LostQuote {
  readonly text: string;
  readonly requirement: Requirement;
  /** Where the page had it; undefined when the ledger does not say. */
  readonly former: number | undefined;
}

export interface StatementComparison {
  readonly added: readonly NewStatement[];
  readonly removed: readonly LostQuote[];
  readonly changed: readonly { readonly statement: NewStatement; readonly quote: LostQuote }[];
  /** All quotes, as they are compared. */
  readonly quotes: ReadonlySet<string>;
  /** Where those are that the page has. */
  readonly anchors: readonly Anchor[];
}

/** Matches words, not lines: what was only moved or wrapped anew is still the same. */
export function compareStatements(
  statements: readonly Statement[],
  requirements: readonly Requirement[],
): StatementComparison {
  const quotes = requirements.flatMap(readQuotes);
  const texts = new Set(quotes.map(({ text }) => text));
  const found = new Map<string, number>();
  const whole = statements.filter(({ isWhole }) => isWhole);
  const unquoted = whole.filter(({ words, isClaim }) => {
    const text = joinWords(words);
    if (texts.has(text)) noteFirst(found, text, words);
    return !texts.has(text) && !isClaim;
  });
  const prose = statements
    .filter(({ isWhole }) => !isWhole)
    .flatMap(({ words }) => [...words, END]);
  const rest = removeQuotes(prose, texts, found);
  const added = [...unquoted.map(({ words }) => words), ...rest].map(toNew);
  const removed = quotes.filter(({ text }) => !found.has(text));
  const anchors = quotes.flatMap(({ text, former }) => {
    const now = found.get(text);
    return former !== undefined && now !== undefined ? [{ former, now }] : [];
  });
  const claims = whole.filter(({ isClaim }) => isClaim).map(({ words }) => toNew(words));
  return { ...pairChanged(added, claims, removed), quotes: texts, anchors };
}

/** A line of its own for each quote where the ledger lists as many. */
function readQuotes(requirement: Requirement): readonly LostQuote[] {
  const { quotes = [], lines } = requirement;
  const places = lines.split(",");
  return quotes.map((quote, index) => {
    const former = places.length === quotes.length ? places[index] : places[0];
    return { text: normalize(quote), requirement, former: firstLine(former ?? "") };
  });
}

function noteFirst(found: Map<string, number>, text: string, [word]: readonly Word[]): void {
  if (word && !found.has(text)) found.set(text, word.line);
}

/** Between paragraphs: a quote may reach beyond, since a paragraph can be cut in two. */
const END: Word = { text: "", line: 0 };

function normalize(quote: string): string {
  return joinWords(toWords(quote.replaceAll("\n", " "), 1));
}

/** What is left of the prose, in runs that belong together. */
function removeQuotes(
  prose: readonly Word[],
  quotes: ReadonlySet<string>,
  found: Map<string, number>,
): readonly (readonly Word[])[] {
  const words = prose.filter((word) => word !== END);
  const isQuoted = words.map(() => false);
  const longestFirst = [...quotes].toSorted((a, b) => b.length - a.length);
  for (const quote of longestFirst) {
    const parts = quote.split(" ");
    for (let start = 0; start + parts.length <= words.length; start += 1) {
      const isHere = parts.every((part, index) => {
        return words[start + index]?.text === part && isQuoted[start + index] === false;
      });
      if (!isHere) continue;
      isQuoted.fill(true, start, start + parts.length);
      noteFirst(found, quote, words.slice(start, start + 1));
    }
  }
  return toRuns(prose, new Set(words.filter((_, index) => isQuoted[index] === true)));
}

function toRuns(prose: readonly Word[], quoted: ReadonlySet<Word>): readonly (readonly Word[])[] {
  const runs: Word[][] = [[]];
  for (const word of prose) {
    const run = runs.at(-1);
    if (word !== END && !quoted.has(word)) run?.push(word);
    else if (run && run.length > 0) runs.push([]);
  }
  return runs.filter((run) => run.some(({ text }) => /[\p{L}\p{N}]/u.test(text)));
}

function toNew(words: readonly Word[]): NewStatement {
  return { text: joinWords(words), line: words[0]?.line ?? 1 };
}

/** A new statement and a lost quote that share half of their words are one that was changed; a claim shares more. */
function pairChanged(
  added: readonly NewStatement[],
  claims: readonly NewStatement[],
  removed: readonly LostQuote[],
): Pick<StatementComparison, "added" | "removed" | "changed"> {
  const changed = [...added, ...claims].flatMap((statement) => {
    const least = claims.includes(statement) ? 0.6 : 0.5;
    const [quote] = removed
      .map((each) => ({ each, share: shareOf(statement.text, each.text) }))
      .filter(({ share }) => share >= least)
      .toSorted((a, b) => b.share - a.share);
    return quote ? [{ statement, quote: quote.each }] : [];
  });
  const taken = new Set(changed.map(({ quote }) => quote.text));
  return {
    changed,
    added: added.filter((each) => !changed.some(({ statement }) => statement === each)),
    removed: removed.filter(({ text }) => !taken.has(text)),
  };
}

function shareOf(one: string, other: string): number {
  const [a, b] = [new Set(one.split(" ")), new Set(other.split(" "))];
  return a.intersection(b).size / Math.max(a.size, b.size);
}
