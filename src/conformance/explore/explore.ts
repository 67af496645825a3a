import { createExplain } from "../../spec/explain.ts";
import type { Spec } from "../../spec/spec.ts";
import type { Draft } from "../draft.ts";
import type { Exchange } from "../exchange.ts";
import { type Access, NO_ACCESS } from "../generic/requests/credentials.ts";
import { createSampledSubjects, createSubjects } from "../generic/requests/subjects.ts";
import type { Suite } from "../suite.ts";
import type { Generators } from "./generated-draft.ts";
import { createInvariants } from "./invariants.ts";
import { searchOperation } from "./search-operation.ts";
import type { Find } from "./find.ts";

/** What is explored, and how far. */
export interface ExploreOptions {
  readonly spec: Spec;
  /** By operationId; without them each operation's documented examples are mutated. */
  readonly samples?: Suite["samples"];
  /** With what the requests of an API without samples are let in. */
  readonly access?: Access;
  /** Answers undefined when no answer came; one that holds a request back aborts `signal` first. */
  readonly send: (draft: Draft) => Promise<Exchange | undefined>;
  /** Generated requests of all operations together; default 100. */
  readonly runs?: number;
  /** The same seed makes the same requests, as long as the target answers the same; default 1. */
  readonly seed?: number;
  /** Whether an exchange logs somebody in; absent where samples may be accepted. */
  readonly loggedInBy?: (exchange: Exchange) => boolean;
  /** Ends the search early. */
  readonly signal?: AbortSignal;
}

/** What an exploration sent and found. */
export interface ExploreResult {
  readonly seed: number;
  /** Requests that were sent, those that made a find smaller included. */
  readonly requests: number;
  /** Operations that were explored. */
  readonly operations: readonly string[];
  /** At most one for each check and operation. */
  readonly finds: readonly Find[];
}

const DEFAULTS = { runs: 100, seed: 1 } as const;

/** What a search may send at most: as many requests to find, and again as many to make finds smaller. */
export function planOfExplore(runs: number = DEFAULTS.runs): { readonly requests: number } {
  return { requests: 2 * runs };
}

/** Sends generated requests and judges what holds for any answer. Sends never more than `planOfExplore` says. */
export async function explore(options: ExploreOptions): Promise<ExploreResult> {
  const { spec, send, signal, runs = DEFAULTS.runs, seed = DEFAULTS.seed } = options;
  const fc: Generators = await import("fast-check");
  const { samples, access = NO_ACCESS } = options;
  const all = samples ? createSampledSubjects(spec, samples) : createSubjects(spec, access).open;
  const subjects = all.filter(({ body }) => body !== undefined);
  const invariants = createInvariants({ ...options, explain: createExplain(spec.document) });
  const left = { search: runs, shrink: runs };
  const finds: Find[] = [];
  for (const [index, subject] of subjects.entries()) {
    // What the operations before did not use up is for those that follow.
    const share = Math.ceil(left.search / (subjects.length - index));
    finds.push(
      ...(await searchOperation(subject, { fc, invariants, send, seed, share, left, signal })),
    );
  }
  return {
    seed,
    requests: 2 * runs - left.search - left.shrink,
    operations: subjects.map(({ operation }) => operation.id),
    finds,
  };
}
