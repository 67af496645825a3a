import { type Clock, systemClock } from "../../lib/clock.ts";
import { delay } from "../../lib/delay.ts";
import { ToolkitError } from "../../errors.ts";
import type { RunOptions } from "./options.ts";

type Defaulted =
  | "accounts"
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
export type RunSettings = RunOptions & Required<Pick<RunOptions, Defaulted>>;

const DEFAULTS = {
  accounts: {},
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

/** Throws `USAGE` for a profile that the API does not have. */
export function completeOptions(options: RunOptions): RunSettings {
  const settings = { ...DEFAULTS, fetch: globalThis.fetch, ...options };
  const { name, profiles } = options.api;
  if (settings.profile === "auto" || profiles.includes(settings.profile)) return settings;
  throw new ToolkitError(
    "USAGE",
    `Cannot check "${name}" in profile "${settings.profile}": there is auto, ${profiles.join(", ")}. Choose one of these.`,
  );
}
