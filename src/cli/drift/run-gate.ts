import { resolve } from "node:path";
import { chooseJudged } from "../check/choose-judged.ts";
import type { Given } from "../options/add-options.ts";
import {
  docsOptions,
  driftOptions,
  liveOptions,
  specOptions,
  typesOptions,
} from "../options/drift-options.ts";
import { type ConfiguredSection, readSettings } from "../options/read-settings.ts";
import { toComparisons } from "./gates/all-gates.ts";
import { toDocsComparison } from "./gates/docs-gate.ts";
import { toLiveComparison } from "./gates/live-gate.ts";
import { toSpecComparisons } from "./gates/spec-gate.ts";
import { chooseTypes } from "./gates/types-gate.ts";
import type { DriftInputs } from "./inputs.ts";
import { isUrl } from "./is-url.ts";
import { readInputs } from "./read-inputs.ts";
import { runDrift } from "./run-drift.ts";
import { prepareChangelog, writeChangelog } from "./write-changelog.ts";

const section = "drift";

/** `drift`: all gates that the configuration names. */
export async function runAll(given: Given): Promise<number> {
  const { settings, apis, configured } = await readSettings(given, {
    options: driftOptions,
    section,
  });
  return runDrift(toComparisons(findInputs(configured), apis), settings);
}

/** `drift docs <page>` */
export async function runDocs(page: string, given: Given): Promise<number> {
  const { settings, apis } = await readSettings(given, { options: docsOptions, section });
  const api = chooseJudged(apis, settings.api).name;
  return runDrift([toDocsComparison({ page: resolve(page), api }, apis)], settings);
}

/** `drift types` */
export async function runTypes(given: Given): Promise<number> {
  const { settings, apis, configured } = await readSettings(given, {
    options: typesOptions,
    section,
  });
  return runDrift(chooseTypes(settings, apis, findInputs(configured)?.types), settings);
}

/** `drift spec <base> [<revision>]` */
export async function runSpec(
  base: string,
  revision: string | undefined,
  given: Given,
): Promise<number> {
  const { settings, apis } = await readSettings(given, { options: specOptions, section });
  const { api, changelog } = settings;
  const input = {
    base,
    ...(revision !== undefined && { revision }),
    ...(api !== undefined && { api }),
  };
  await prepareChangelog(changelog);
  return runDrift(toSpecComparisons(input, apis), settings, (results) =>
    writeChangelog(changelog, results),
  );
}

/** `drift live <url | recording>` */
export async function runLive(from: string, given: Given): Promise<number> {
  const { settings, apis } = await readSettings(given, { options: liveOptions, section });
  const { accounts, patch } = settings;
  const api = chooseJudged(apis, settings.api);
  const source = isUrl(from) ? from : resolve(from);
  const input = { from: source, api: api.name, ...(accounts !== undefined && { accounts }) };
  const comparisons = [toLiveComparison(input, apis)];
  if (patch !== true) return runDrift(comparisons, settings);
  const { preparePatch, printPatch } = await import("./print-patch.ts");
  return runDrift(comparisons, preparePatch(settings), (results) => printPatch(api, results));
}

/** What the section of a configuration file names; undefined when there is none, or none of it is a gate's. */
function findInputs(configured: ConfiguredSection | undefined): DriftInputs | undefined {
  const inputs = configured && readInputs(configured);
  return inputs && Object.keys(inputs).length > 0 ? inputs : undefined;
}
