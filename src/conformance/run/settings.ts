import { type Clock, systemClock } from "../../lib/clock.ts";
import { delay } from "../../lib/delay.ts";
import { type Accounts, completeAccounts } from "../accounts.ts";
import type { RunOptions } from "./options.ts";

type Defaulted =
  | "fetch"
  | "profile"
  | "failOn"
  | "only"
  | "skip"
  | "maxRequests"
  | "maxFailedLogins"
  | "timeout"
  | "maxWait"
  | "headers"
  | "shard"
  | "clock"
  | "wait";

/** Options with the defaults in their places. */
export type RunSettings = Omit<RunOptions, "target" | "accounts"> &
  Required<Pick<RunOptions, Defaulted>> & { readonly target: URL; readonly accounts: Accounts };

const DEFAULTS = {
  profile: "auto",
  failOn: "must",
  only: [],
  skip: [],
  maxRequests: Number.POSITIVE_INFINITY,
  maxFailedLogins: 4,
  timeout: 10_000,
  maxWait: 120_000,
  headers: {},
  shard: { index: 1, count: 1 },
  clock: systemClock satisfies Clock,
  wait: delay,
} as const;

export function completeOptions(options: RunOptions): RunSettings {
  const { target, accounts = {} } = options;
  const url = target instanceof URL ? target : (URL.parse(target) ?? new URL("none:"));
  return {
    ...DEFAULTS,
    fetch: globalThis.fetch,
    ...options,
    target: url,
    accounts: completeAccounts(accounts),
  };
}
