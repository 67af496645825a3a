import type { CheckReport } from "../../report/report.ts";
import { compareContracts } from "../../contracts/compare/compare-contracts.ts";
import { toJudgedSpec } from "../../contracts/judged-spec.ts";
import { verdictOf } from "../../report/verdict.ts";
import { loadSpec } from "../../spec/spec.ts";
import { specFileOf } from "../drift/spec-file.ts";
import { toShownPath } from "../../lib/shown-path.ts";
import { fileURLToPath } from "node:url";
import type { Given } from "../options/add-options.ts";
import { compareOptions } from "../options/pact-options.ts";
import type { FailOn } from "../../report/finding.ts";
import { readSettings } from "../options/read-settings.ts";
import { findFiles, findMissing, type Provider, readProviders } from "./find-contracts.ts";
import { reportContracts } from "./report-contracts.ts";

/** `pact compare [files…]` */
export async function runCompare(given: Given): Promise<number> {
  const { settings, apis } = await readSettings(given, {
    options: compareOptions,
    section: "pact",
  });
  const { failOn = "must" } = settings;
  const providers = readProviders(findFiles(settings.files), apis, settings.api);
  const missing = findMissing(providers);
  return reportContracts(settings, async () => ({
    target: providers.map(describe).join("; ") || "contracts",
    apis: providers.map(({ api }) => api.name),
    checks: merge(
      await Promise.all(providers.map((provider) => compare(provider, failOn))),
      failOn,
    ),
    missing,
  }));
}

async function compare(
  { api, contracts }: Provider,
  failOn: FailOn,
): Promise<readonly CheckReport[]> {
  const states = await api.providerStates?.();
  return compareContracts({
    contracts,
    // The document as it stands now, which may be ahead of what was compiled.
    spec: await toJudgedSpec(await loadSpec(specFileOf(api))),
    ...(states && { states: Object.keys(states.states) }),
    failOn,
  });
}

/** One check for each rule, however many providers there are. */
function merge(
  results: readonly (readonly CheckReport[])[],
  failOn: FailOn,
): readonly CheckReport[] {
  const byId = Map.groupBy(results.flat(), ({ id }) => id);
  return [...byId.values()].flatMap(([first, ...others]) => {
    if (!first) return [];
    const findings = [first, ...others].flatMap((check) => check.findings);
    return [{ ...first, findings, verdict: verdictOf(findings, failOn) }];
  });
}

function describe({ api, contracts }: Provider): string {
  const files = contracts.map(({ source }) => source.file).join(", ");
  return `${files} with ${toShownPath(fileURLToPath(specFileOf(api)))}`;
}
