import type { Finding, Level } from "./finding.ts";

/** What a check or rule came to. `warn`: findings below the level that fails the run; `info`: only recorded. */
export type Verdict = "pass" | "fail" | "warn" | "skip" | "inconclusive" | "info";

/** A promise of an API's page that a check judges. */
export interface JudgedRequirement {
  readonly id: string;
  /** File name of the page. */
  readonly document: string;
  /** One-based, as `cat -n` numbers them: `18` or `3, 11-12`. */
  readonly lines: string;
}

/** One check or rule of a run, and what it came to. */
export interface CheckReport {
  readonly id: string;
  readonly title: string;
  readonly level: Level;
  readonly verdict: Verdict;
  /** Why it was skipped, could not be judged or only warns. */
  readonly reason?: string;
  /** The oracle besides the requirements: a facts row, a clause of a standard. */
  readonly source: string;
  readonly requirements: readonly JudgedRequirement[];
  readonly findings: readonly Finding[];
}

/** The whole of a run, as the JSON reporter prints it. What is optional is about a server that was judged. */
export interface Report {
  readonly tool: { readonly name: string; readonly version: string };
  /** URL of the server, or the sources that were compared. */
  readonly target: string;
  readonly api: string;
  /** Which version of the API the server was judged as; absent when no server was. */
  readonly profile?: string;
  /** Why this profile was taken. */
  readonly profileReason?: string;
  /** ISO 8601. */
  readonly startedAt: string;
  readonly durationMs: number;
  /** Sent to the server that was judged. */
  readonly requests?: number;
  readonly exitCode: number;
  /** What is missing for a verdict, when the run is inconclusive as a whole. */
  readonly missing?: string;
  readonly summary: Readonly<Record<Verdict, number>>;
  readonly coverage?: Coverage;
  /** Entries of the baseline that no longer occur, have expired or name an unknown check. */
  readonly staleBaseline: readonly StaleEntry[];
  readonly checks: readonly CheckReport[];
}

/** The whole of a run that judged a server. */
export interface ConformanceReport extends Report {
  readonly profile: string;
  readonly requests: number;
  readonly coverage: Coverage;
}

/** How much of an API a run has judged. */
export interface Coverage {
  readonly requirements: { readonly total: number; readonly judged: number };
  readonly operations: readonly OperationCoverage[];
}

/** How much of an operation a run has seen. */
export interface OperationCoverage {
  readonly id: string;
  readonly exchanges: number;
  /** Statuses that came, ascending. */
  readonly statuses: readonly number[];
}

/** An accepted finding of the baseline that has to be looked at again. */
export interface StaleEntry {
  readonly check: string;
  readonly fingerprint: string;
  /** A sentence: what is stale about it and what to do. */
  readonly reason: string;
}
