import type { Level } from "./finding.ts";

/** A finding that is accepted until a day, because somebody said why. */
export interface BaselineEntry {
  readonly check: string;
  readonly fingerprint: string;
  /** What the finding said when it was accepted, for people who read the file. */
  readonly message: string;
  readonly reason: string;
  readonly owner: string;
  /** The last UTC day on which it is accepted: YYYY-MM-DD. */
  readonly expires: string;
}

/** The accepted findings of a project, as its file lists them. */
export interface Baseline {
  readonly findings: readonly BaselineEntry[];
}

/** What a run knows that judges its findings by a baseline. */
export interface BaselineContext {
  /** The UTC day: YYYY-MM-DD. */
  readonly today: string;
  /** Ids of all checks that exist, also of those that did not run. */
  readonly knownChecks: Iterable<string>;
  /** The lowest level whose findings fail the run. */
  readonly failOn: Level;
}

/** Tells apart what a baseline can accept: one finding of one check. */
export function keyOf(check: string, fingerprint: string): string {
  return `${check} ${fingerprint}`;
}

/** The UTC day of an instant, in ms since the epoch, as YYYY-MM-DD. */
export function toUtcDay(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}
