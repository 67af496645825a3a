import type { Shortfall } from "../check.ts";
import type { Draft } from "../draft.ts";
import type { Exchange } from "../exchange.ts";
import type { CheckHead } from "../check.ts";
import type { Subject } from "../generic/requests/subject.ts";
import { exploreChecks } from "./explore-checks.ts";
import type { Find } from "./find.ts";
import { generatedDraft, type Generators } from "./generated-draft.ts";
import type { Invariant } from "./invariants.ts";

/** Requests that may still be sent. */
interface Left {
  search: number;
  shrink: number;
}

/** How one operation is searched. */
export interface Search {
  readonly fc: Generators;
  readonly invariants: readonly Invariant[];
  readonly send: (draft: Draft) => Promise<Exchange | undefined>;
  readonly seed: number;
  /** Requests to find with, of those that are left. */
  readonly share: number;
  readonly left: Left;
  readonly signal: AbortSignal | undefined;
}

/** Searches one operation until its share is used up; what was found once is not looked for again. */
export async function searchOperation(subject: Subject, search: Search): Promise<readonly Find[]> {
  const finds: Find[] = [];
  const end = search.left.search - search.share;
  for (let round = 0; search.left.search > end; round += 1) {
    const known = new Set(finds.map(({ check }) => check.id));
    const seed = search.seed + round;
    const find = await searchOnce(subject, { ...search, seed, known, end });
    if (!find) return finds;
    finds.push(find);
  }
  return finds;
}

type Round = Omit<Search, "share"> & {
  readonly known: ReadonlySet<string>;
  readonly end: number;
};

interface Broken {
  readonly check: CheckHead;
  readonly draft: Draft;
  readonly message: string;
  readonly shortfall?: Shortfall;
}

/** One search with fast-check: up to the first find, which it then makes smaller. */
async function searchOnce(subject: Subject, round: Round): Promise<Find | undefined> {
  const { fc, seed, left, end, known, signal } = round;
  if (!subject.body) return undefined;
  let smallest: Broken | undefined;
  // Half of what is left makes this find smaller; the rest is for finds to come.
  const shrinkEnd = Math.floor(left.shrink / 2);
  const property = fc.asyncProperty(generatedDraft(fc, subject.body), async (draft) => {
    const allowance = smallest ? "shrink" : "search";
    if (signal?.aborted === true || left[allowance] <= (smallest ? shrinkEnd : end)) return true;
    left[allowance] -= 1;
    const broken = (await judgeDraft(draft, subject, round)).filter(
      ({ check }) => !known.has(check.id),
    );
    // What makes it smaller has to break the same invariant.
    const same = smallest ? broken.find(({ check }) => check.id === smallest?.check.id) : broken[0];
    smallest = same ?? smallest;
    return same === undefined;
  });
  const { counterexamplePath, numShrinks } = await fc.check(property, {
    seed,
    numRuns: left.search - end,
  });
  if (!smallest) return undefined;
  return {
    ...smallest,
    operationId: subject.operation.id,
    seed,
    path: counterexamplePath ?? "",
    shrinks: numShrinks,
  };
}

async function judgeDraft(
  draft: Draft,
  { operation }: Subject,
  { send, invariants, signal }: Round,
): Promise<readonly Broken[]> {
  const sent = await send(draft);
  // Whoever ends the search may have held the request back.
  if (!sent && signal?.aborted === true) return [];
  if (!sent) {
    const message = "A generated request got no answer.";
    return [{ check: exploreChecks.requestsGetAnswers, draft, message }];
  }
  const exchange: Exchange = {
    ...sent,
    scenario: `explore/${operation.id}`,
    step: "generated",
    operationId: operation.id,
    outcome: "any",
    malformed: true,
  };
  return invariants.flatMap(({ check, judge }) =>
    [...judge(exchange)]
      .slice(0, 1)
      .map((shortfall) => ({ check, draft, message: shortfall.message, shortfall })),
  );
}
