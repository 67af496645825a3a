import { checkOptions } from "./check-options.ts";
import { mockOptions } from "./mock-options.ts";
import { flag, path, texts } from "./option-kinds.ts";
import type { Options } from "./option.ts";
import type { ProxySettings } from "./proxy-settings.ts";

const { host, json, quiet } = mockOptions;

/** Every option of a proxy: what commander, the environment and configuration files are read by. */
export const proxyOptions: Options<ProxySettings> = {
  port: {
    ...mockOptions.port,
    description: "port to listen on; 0 takes a free one (default: 4011)",
  },
  host,
  api: texts("--api <name>", "judge only by this API"),
  validate: {
    ...mockOptions.validate,
    description:
      "what breaks the spec passes unseen (off), is reported (warn), or is answered with a problem (enforce; default: warn)",
  },
  timeout: {
    ...checkOptions.timeout,
    description: "how long the upstream may take to begin its answer (default: 30000)",
  },
  header: checkOptions.header,
  insecure: flag("--insecure", "take any certificate of the upstream"),
  journal: path("--journal <file>", "write each exchange to this file (NDJSON), without secrets"),
  har: path("--har <file>", "keep the exchanges as an HTTP archive, without secrets"),
  exportExamples: path(
    "--export-examples <file>",
    "write an OpenAPI Overlay (YAML) with an example of each request and response that came",
  ),
  exportSeed: path(
    "--export-seed <file>",
    "write the accounts that logged in as a seed (YAML), without their passwords",
  ),
  shadow: flag("--shadow", "ask a mock the same, and report where its answers differ"),
  profile: {
    ...mockOptions.profile,
    description: "with --shadow: the version of an API; repeatable",
  },
  seedData: path("--seed-data <file>", "with --shadow: accounts and settings of the mock"),
  ignore: texts(
    "--ignore <pointer|glob>",
    'with --shadow: no difference there: a pointer into the body such as "/data/me/*", or a name',
  ),
  reporter: {
    ...checkOptions.reporter,
    description: checkOptions.reporter.description.replace(/ \(default.*/, " (default: none)"),
  },
  json,
  quiet,
};
