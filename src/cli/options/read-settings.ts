import { dirname, resolve } from "node:path";
import { builtInApis } from "../../apis/index.ts";
import { asObject, isObject } from "../../lib/json.ts";
import { ToolkitError } from "../../errors.ts";
import type { Api } from "../../mock/definition/api.ts";
import { findConfig } from "../config/find-config.ts";
import { warn } from "../warn.ts";
import type { Given } from "./add-options.ts";
import { checkOptions } from "./check-options.ts";
import {
  docsOptions,
  DRIFT_INPUTS,
  driftOptions,
  liveOptions,
  specOptions,
  typesOptions,
} from "./drift-options.ts";
import { describeStrangers, environmentSource } from "./environment.ts";
import { mockOptions } from "./mock-options.ts";
import type { Options } from "./option.ts";
import { pactOptions } from "./pact-options.ts";
import { proxyOptions } from "./proxy-options.ts";
import { flagSource, resolveOptions, type Source } from "./resolve-options.ts";

/** What a command asks for, and the part of a configuration file that is its own. */
export interface Wanted<Settings> {
  readonly options: Options<Settings>;
  /** Absent: the top level. */
  readonly section?: "check" | "drift" | "pact" | "proxy";
  /** Built-in APIs and documents that the command line names, in place of those of the file. */
  readonly named?: readonly string[];
}

/** Everything that was set for a command, and the APIs that it may choose from. */
export interface Settled<Settings> {
  readonly settings: Partial<Settings>;
  readonly apis: readonly Api[];
  /** The command's part of the configuration file, where there is one. */
  readonly configured?: ConfiguredSection;
}

/** A part of a configuration file as it was written. */
export interface ConfiguredSection {
  readonly values: Given;
  /** Folder of the file, from which its paths start. */
  readonly folder: string;
  /** As shown to people. */
  readonly file: string;
}

/** Flag before environment before configuration file. */
export async function readSettings<Settings>(
  given: Given,
  { options, section, named = [] }: Wanted<Settings>,
): Promise<Settled<Settings>> {
  for (const stranger of describeStrangers(process.env, [
    mockOptions,
    checkOptions,
    ...gateOptions,
    proxyOptions,
    pactOptions,
  ])) {
    warn(stranger);
  }
  const { config, debug: _, ...flags } = given;
  const variable = process.env["DOUBLETAKE_CONFIG"];
  const chosen = typeof config === "string" ? config : variable === "" ? undefined : variable;
  const sources = [flagSource(flags), environmentSource(process.env, options)];
  const path = chosen === undefined ? findConfig(process.cwd()) : resolve(chosen);
  if (path === undefined) {
    const apis = named.length > 0 ? await nameApis(named) : builtInApis;
    return { settings: resolveOptions(options, sources), apis };
  }
  // Loaded late: without a file, a mock starts without the reader's YAML parser.
  const { readConfig } = await import("../config/read-config.ts");
  const { file, values } = await readConfig(path, configKeys);
  const whole = section === undefined ? values : sectionOf(values, section, file);
  const source = named.length > 0 ? withoutChoice(whole) : whole;
  return {
    settings: resolveOptions(options, [
      ...sources,
      toSource(section === "drift" ? withoutInputs(source) : source, { path, file, section }),
    ]),
    apis: await (named.length > 0 ? nameApis(named) : chooseApis(values["apis"], path, file)),
    configured: { values: whole, folder: dirname(path), file },
  };
}

async function nameApis(words: readonly string[]): Promise<readonly Api[]> {
  const chooser = await import("../config/choose-apis.ts");
  return chooser.nameApis(words);
}

async function chooseApis(listed: unknown, path: string, file: string): Promise<readonly Api[]> {
  const chooser = await import("../config/choose-apis.ts");
  return chooser.chooseApis(listed, { path, file });
}

/** What a file says of its own APIs says nothing of those that are named in their place. */
function withoutChoice({ api: _api, profile: _profile, ...others }: Given): Given {
  return others;
}

const gateOptions = [docsOptions, typesOptions, specOptions, liveOptions];

/** What a configuration file may say, whichever command reads it. */
const configKeys = {
  top: ["apis", ...Object.keys(mockOptions)],
  sections: {
    check: Object.keys(checkOptions),
    drift: [...Object.keys(driftOptions), ...DRIFT_INPUTS],
    proxy: Object.keys(proxyOptions),
    pact: Object.keys(pactOptions),
  },
};

function sectionOf(values: Given, section: string, file: string): Given {
  const value = values[section];
  if (value === undefined || isObject(value)) return asObject(value);
  throw new ToolkitError(
    "CONFIG_INVALID",
    `Cannot use ${file}: "${section}" is no object. Give the command's options in it, by their names in camel case.`,
  );
}

/** What a section names to the gates has the names of some options of theirs. */
function withoutInputs(section: Given): Given {
  const inputs: readonly string[] = DRIFT_INPUTS;
  return Object.fromEntries(Object.entries(section).filter(([key]) => !inputs.includes(key)));
}

interface ConfigPlace {
  readonly path: string;
  readonly file: string;
  readonly section: string | undefined;
}

function toSource(values: Given, { path, file, section }: ConfigPlace): Source {
  const prefix = section === undefined ? "" : `${section}.`;
  return { values, folder: dirname(path), nameOf: (key) => `"${prefix}${key}" of ${file}:` };
}
