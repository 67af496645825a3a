import type { components } from "../control/schema.gen.ts";
import { type Difference, findDifferences, viewDifference, type Wanted } from "./differences.ts";
import type { JournalEntry } from "./journal.ts";
import { readExchange, type ReadExchange } from "./read-exchange.ts";
import { hideBodySecrets, hideHeader } from "./redact.ts";
import { createScrubber } from "./scrub.ts";
import { secretsOf, viewExchange } from "./view.ts";

type Verdict = components["schemas"]["Verdict"];

const MATCHES_SHOWN = 100;
const NEAR_MISSES_SHOWN = 3;

interface Judged {
  readonly exchange: ReadExchange;
  readonly differences: readonly Difference[];
}

/** Says whether as many exchanges fit as are wanted. Judges the real values, shows them redacted. */
export function verifyExchanges(entries: readonly JournalEntry[], wanted: Wanted): Verdict {
  const judged = entries.map(readExchange).map((exchange) => ({
    exchange,
    differences: findDifferences(exchange, wanted),
  }));
  const matches = judged.filter(({ differences }) => differences.length === 0);
  const verified = isEnough(matches.length, wanted.count ?? { atLeast: 1 });
  return {
    verified,
    count: matches.length,
    matches: matches.slice(-MATCHES_SHOWN).map(({ exchange }) => viewExchange(exchange)),
    nearMisses: verified
      ? []
      : findNearMisses(judged).map((near) => viewNearMiss(near, wantedSecrets(wanted))),
  };
}

function isEnough(
  count: number,
  { exactly = count, atLeast = 0, atMost = Infinity }: NonNullable<Wanted["count"]>,
): boolean {
  return count === exactly && count >= atLeast && count <= atMost;
}

/** The fewest differences first, of as many the newest. */
function findNearMisses(judged: readonly Judged[]): readonly Judged[] {
  return judged
    .filter(({ differences }) => differences.length > 0)
    .toReversed()
    .toSorted((a, b) => a.differences.length - b.differences.length)
    .slice(0, NEAR_MISSES_SHOWN);
}

function viewNearMiss(
  { exchange, differences }: Judged,
  secrets: ReadonlySet<string>,
): Verdict["nearMisses"][number] {
  const scrub = createScrubber(new Set([...secretsOf(exchange), ...secrets]));
  return {
    entry: viewExchange(exchange),
    differences: differences.map((difference) => viewDifference(difference, scrub)),
  };
}

/** What was looked for may hold secrets of its own. */
function wantedSecrets({ body, headers = {} }: Wanted): ReadonlySet<string> {
  const secrets = new Set<string>();
  const collect = (secret: string): string => {
    secrets.add(secret);
    return secret;
  };
  hideBodySecrets(body, "request", collect);
  for (const [name, value] of Object.entries(headers)) hideHeader(name, value, collect);
  return secrets;
}
