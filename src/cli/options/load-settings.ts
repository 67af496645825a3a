import { dirname, resolve } from "node:path";
import { builtInApis } from "../../apis/index.ts";
import type { Api } from "../../mock/definition/api.ts";
import { findConfig } from "../config/find-config.ts";
import type { Given } from "./add-options.ts";
import { mockOptions } from "./mock-options.ts";
import type { MockSettings } from "./mock-settings.ts";
import { warn } from "../warn.ts";
import { describeStrangers, environmentSource } from "./environment.ts";
import { refuseContradictions } from "./refuse-contradictions.ts";
import { flagSource, resolveOptions, type Source } from "./resolve-options.ts";

/** Everything that was set for a mock, and the APIs that it may choose from. */
export interface LoadedSettings {
  readonly settings: Partial<MockSettings>;
  readonly apis: readonly Api[];
}

/** Flag before environment before configuration file. */
export async function loadSettings(given: Given): Promise<LoadedSettings> {
  const loaded = await readSettings(given);
  refuseContradictions(loaded.settings, given);
  return loaded;
}

async function readSettings(given: Given): Promise<LoadedSettings> {
  for (const stranger of describeStrangers(process.env, mockOptions)) warn(stranger);
  const { config: named, debug: _, ...flags } = given;
  const variable = process.env["DOUBLETAKE_CONFIG"];
  const chosen = typeof named === "string" ? named : variable === "" ? undefined : variable;
  const sources = [flagSource(flags), environmentSource(process.env, mockOptions)];
  const path = chosen === undefined ? findConfig(process.cwd()) : resolve(chosen);
  if (path === undefined) {
    return { settings: resolveOptions(mockOptions, sources), apis: builtInApis };
  }
  // Loaded late: without a file, a mock starts without the reader's YAML parser.
  const { readConfig } = await import("../config/read-config.ts");
  const { chooseApis } = await import("../config/choose-apis.ts");
  const { file, values } = await readConfig(path, ["apis", ...Object.keys(mockOptions)]);
  const source: Source = {
    values,
    folder: dirname(path),
    nameOf: (key) => `"${key}" of ${file}:`,
  };
  return {
    settings: resolveOptions(mockOptions, [...sources, source]),
    apis: chooseApis(values["apis"], file),
  };
}
