import type { Level } from "../../report/finding.ts";
import { checkOptions } from "./check-options.ts";
import type {
  DocsSettings,
  DriftSettings,
  LiveSettings,
  SpecSettings,
  TypesSettings,
} from "./drift-settings.ts";
import { flag, path, text } from "./option-kinds.ts";
import type { Options } from "./option.ts";

/** What a gate calls levels; reports have the words of `check`, which do as well. */
const LEVELS: Readonly<Record<string, Level>> = {
  breaking: "must",
  must: "must",
  warning: "should",
  should: "should",
  any: "info",
  info: "info",
};

const { baseline, updateBaseline, reporter } = checkOptions;

/** The options of every gate. */
export const driftOptions: Options<DriftSettings> = {
  failOn: {
    flags: "--fail-on <level>",
    description: "lowest level that fails: breaking, warning, any (default: breaking)",
    expected: "breaking, warning or any",
    read: (value) => LEVELS[String(value)],
  },
  baseline,
  updateBaseline,
  reporter,
};

/** What a configuration file names to the gates, beside their options. */
export const DRIFT_INPUTS = ["docs", "types", "spec", "live", "mock"] as const;

const api = text("--api <name>", "the API to judge by; needed when several are configured");

export const docsOptions: Options<DocsSettings> = { api, ...driftOptions };

export const typesOptions: Options<TypesSettings> = {
  api: text("--api <name>", "only the types of this API"),
  spec: path("--spec <file>", "with --types: the spec they were generated from"),
  types: path("--types <file>", "the file that openapi-typescript wrote"),
  ...driftOptions,
};

export const specOptions: Options<SpecSettings> = {
  api: text("--api <name>", "without a revision: only the spec of this API"),
  changelog: path("--changelog <file>", "write what changed, in Markdown"),
  ...driftOptions,
};

export const liveOptions: Options<LiveSettings> = {
  api,
  accounts: path("--accounts <file>", "accounts of a live server, by role (YAML, JSON)"),
  patch: flag("--patch", "print the edit of the spec that would follow what was seen"),
  ...driftOptions,
};
