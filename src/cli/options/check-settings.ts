import type { FailOn } from "../../report/finding.ts";
import type { ReporterName } from "../../report/reporter.ts";

/** A report that was asked for. */
export interface Sink {
  readonly reporter: ReporterName;
  /** Where it goes; absent: stdout. */
  readonly file?: string;
}

/** What can be set of a check by flag, environment or configuration file. */
export interface CheckSettings {
  readonly api: string;
  readonly accounts: string;
  readonly profile: string;
  readonly failOn: FailOn;
  readonly only: readonly string[];
  readonly skip: readonly string[];
  readonly plan: boolean;
  readonly maxRequests: number;
  readonly maxFailedLogins: number;
  readonly maxWait: number;
  /** Requests in a second. */
  readonly rate: number;
  readonly timeout: number;
  readonly header: Readonly<Record<string, string>>;
  readonly explore: boolean;
  readonly runs: number;
  readonly seed: number;
  readonly shard: { readonly index: number; readonly count: number };
  readonly baseline: string;
  readonly updateBaseline: boolean;
  readonly reporter: readonly Sink[];
}
