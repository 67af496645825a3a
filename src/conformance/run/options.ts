import type { Clock } from "../../lib/clock.ts";
import type { Baseline } from "../../report/baseline.ts";
import type { FailOn } from "../../report/finding.ts";
import type { GivenAccounts } from "../accounts.ts";
import type { JudgedApi } from "../suite.ts";

/** How a run is made. Only `target` and `api` are needed. */
export interface RunOptions {
  /** Base URL of the server. */
  readonly target: URL | string;
  readonly api: JudgedApi;
  readonly accounts?: GivenAccounts;
  /** Reaches the server; default: the network. */
  readonly fetch?: typeof fetch;
  /** A profile of the API, or `auto` (default): found out by the first requests. */
  readonly profile?: string;
  /** The lowest level whose findings fail the run; default `must`. */
  readonly failOn?: FailOn;
  /** Globs of check ids: only these, and not these. */
  readonly only?: readonly string[];
  readonly skip?: readonly string[];
  /** More requests than these are never sent. */
  readonly maxRequests?: number;
  /** Failed logins in a row on one account; default 4. */
  readonly maxFailedLogins?: number;
  /** Requests in a second, at most. */
  readonly rate?: number;
  /** How long an answer may take, in ms; default 10,000. */
  readonly timeout?: number;
  /** How long the run may wait in all for a target that asks for patience, in ms; default 120,000. */
  readonly maxWait?: number;
  /** Sent with each request. */
  readonly headers?: Readonly<Record<string, string>>;
  /** Generated cases beyond the fixed ones. */
  readonly explore?: { readonly runs?: number; readonly seed?: number };
  /** Which part of the checks: `{ index: 1, count: 3 }` is the first third. */
  readonly shard?: { readonly index: number; readonly count: number };
  readonly baseline?: Baseline;
  /** Ends the run early: what is not judged by then is inconclusive. */
  readonly signal?: AbortSignal;
  readonly clock?: Clock;
  readonly wait?: (milliseconds: number, signal?: AbortSignal) => Promise<void>;
}
