import type { GivenAccounts } from "../../conformance/accounts.ts";
import type { RunOptions } from "../../conformance/run/options.ts";
import type { JudgedApi } from "../../conformance/suite.ts";
import type { Baseline } from "../../report/baseline.ts";
import type { CheckSettings } from "../options/check-settings.ts";

/** What a run needs besides its settings. */
export interface RunInput {
  readonly target: URL;
  readonly api: JudgedApi;
  readonly accounts: GivenAccounts | undefined;
  readonly baseline: Baseline | undefined;
}

/** The options of a run as its settings say; what is not set is left to the run. */
export function toRunOptions(settings: Partial<CheckSettings>, input: RunInput): RunOptions {
  const { profile, failOn, only, skip, maxRequests, maxFailedLogins, maxWait } = settings;
  const { rate, timeout, header, explore, runs, seed, shard } = settings;
  const { target, api, accounts, baseline } = input;
  const exploration = { ...(runs !== undefined && { runs }), ...(seed !== undefined && { seed }) };
  return {
    target,
    api,
    ...(accounts && { accounts }),
    ...(baseline && { baseline }),
    ...(profile !== undefined && { profile }),
    ...(failOn && { failOn }),
    ...(only && { only }),
    ...(skip && { skip }),
    ...(maxRequests !== undefined && { maxRequests }),
    ...(maxFailedLogins !== undefined && { maxFailedLogins }),
    ...(maxWait !== undefined && { maxWait }),
    ...(rate !== undefined && { rate }),
    ...(timeout !== undefined && { timeout }),
    ...(header && { headers: header }),
    ...(explore === true && { explore: exploration }),
    ...(shard && { shard }),
  };
}
