import { ToolkitError } from "../../errors.ts";
import type { RunSettings } from "./settings.ts";

/** What `fetch` sets itself; another value of it makes a request that no server can read. */
const OF_FETCH =
  /^(connection|content-length|host|keep-alive|te|trailer|transfer-encoding|upgrade)$/i;

interface Rule {
  readonly option: string;
  readonly must: string;
  readonly holds: (settings: RunSettings) => boolean;
}

const isWhole = (value: number, least: number) =>
  value === Number.POSITIVE_INFINITY || (Number.isSafeInteger(value) && value >= least);

const RULES: readonly Rule[] = [
  {
    option: "target",
    must: "be an http or https URL",
    holds: ({ target }) => /^https?:$/.test(target.protocol),
  },
  {
    option: "profile",
    must: "be auto or one of the API's profiles",
    holds: ({ profile, api }) => profile === "auto" || api.profiles.includes(profile),
  },
  {
    option: "failOn",
    must: "be must or should",
    holds: ({ failOn }) => ["must", "should"].includes(failOn),
  },
  {
    option: "maxRequests",
    must: "be a whole number from 1",
    holds: ({ maxRequests }) => isWhole(maxRequests, 1),
  },
  {
    option: "maxFailedLogins",
    must: "be a whole number from 0",
    holds: ({ maxFailedLogins }) => isWhole(maxFailedLogins, 0),
  },
  {
    option: "rate",
    must: "be a number of requests above 0",
    holds: ({ rate }) => rate === undefined || rate > 0,
  },
  {
    option: "timeout",
    must: "be milliseconds from 1 to 2147483647",
    holds: ({ timeout }) => timeout >= 1 && timeout < 2 ** 31,
  },
  {
    option: "maxWait",
    must: "be milliseconds from 0",
    holds: ({ maxWait }) => maxWait >= 0,
  },
  {
    option: "shard",
    must: "be one of as many parts as it counts",
    holds: ({ shard: { index, count } }) =>
      isWhole(index, 1) && isWhole(count, 1) && index <= count,
  },
  {
    option: "headers",
    must: "have names and values that a request can bear, and none that it sets itself",
    holds: ({ headers }) => canBear(headers) && !Object.keys(headers).some(isOfFetch),
  },
];

function isOfFetch(name: string): boolean {
  return OF_FETCH.test(name);
}

function canBear(headers: Readonly<Record<string, string>>): boolean {
  try {
    return new Headers(headers) instanceof Headers;
  } catch {
    return false;
  }
}

/** Throws `USAGE` for an option that cannot be. */
export function refuseOptions(settings: RunSettings): void {
  const { api } = settings;
  const broken = RULES.find(({ holds }) => !holds(settings));
  if (!broken) return;
  const { option, must } = broken;
  const hint = option === "profile" ? `: ${api.profiles.join(", ")}` : "";
  throw new ToolkitError("USAGE", `Cannot check ${api.name}: "${option}" has to ${must}${hint}.`);
}
