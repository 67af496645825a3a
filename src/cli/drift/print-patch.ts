import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Api } from "../../define-api.ts";
import type { GateResult } from "../../drift/gate.ts";
import { renderPatch } from "../../drift/live/patch/render-patch.ts";
import { ToolkitError } from "../../errors.ts";
import { toShownPath } from "../../lib/shown-path.ts";
import type { LiveSettings } from "../options/drift-settings.ts";
import { writeSink } from "../reporting/sinks.ts";
import { isTraffic } from "./gates/compare-live.ts";
import { specFileOf } from "./spec-file.ts";

/** Keeps stdout for the patch, so that `git apply` can read it. Throws `USAGE` when a report wants it too. */
export function preparePatch(settings: Partial<LiveSettings>): Partial<LiveSettings> {
  const { reporter = [] } = settings;
  const rival = reporter.find(({ file }) => file === undefined);
  if (!rival) return { ...settings, reporter };
  throw new ToolkitError(
    "USAGE",
    `Cannot print a report and a patch to stdout. Give the report a file: --reporter ${rival.reporter}=<file>.`,
  );
}

/** Prints the edit of the spec that would follow what was seen, as a diff. */
export async function printPatch(api: Api, results: readonly GateResult[]): Promise<void> {
  const path = fileURLToPath(specFileOf(api));
  const spec = { file: toShownPath(path), text: readFileSync(path, "utf8") };
  for (const result of results.filter(isTraffic))
    await writeSink(renderPatch(result, spec), undefined);
}
