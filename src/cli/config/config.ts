import type { FailOn } from "../../report/finding.ts";
import type { Api } from "../../mock/definition/api.ts";
import type { DriftInputs } from "../drift/inputs.ts";
import type { ValidationMode } from "../../mock/exchange/call.ts";

/** What `doubletake.config.{ts,js,json,yaml}` may say: the options of the commands, in camel case. */
export interface Config {
  /** Names of built-in APIs, and APIs of your own by `defineApi`. Both built-in APIs when absent. */
  readonly apis?: readonly (string | Api)[];
  /** Of `apis`, serve only these. */
  readonly api?: string | readonly string[];
  readonly port?: number;
  readonly host?: string;
  /** By name of API: `{ rocketchat: "5" }`. */
  readonly profile?: Readonly<Record<string, string>>;
  /** Paths are resolved from the folder of the configuration file. */
  readonly seedData?: string;
  readonly seed?: number;
  readonly clock?: string;
  readonly freeze?: boolean;
  readonly scenario?: string;
  /** Milliseconds, or `p50=20,p99=200`. */
  readonly latency?: number | string;
  readonly state?: string;
  readonly import?: string;
  readonly exportOnExit?: string;
  readonly validate?: ValidationMode;
  readonly corsOrigin?: string | readonly string[];
  readonly control?: boolean;
  readonly controlToken?: string;
  readonly reasons?: boolean;
  readonly json?: boolean;
  readonly quiet?: boolean;
  /** Options of `doubletake check`. */
  readonly check?: CheckConfig;
  /** What `doubletake drift` compares, and its options. */
  readonly drift?: DriftConfig;
}

/** What the section `drift` of a configuration file may say. */
interface DriftConfig extends DriftInputs {
  readonly failOn?: "breaking" | "warning" | "any";
  /** Paths are resolved from the folder of the configuration file. */
  readonly baseline?: string;
  readonly updateBaseline?: boolean;
  /** `pretty`, or with a file: `junit=report.xml`. */
  readonly reporter?: string | readonly string[];
}

/** What the section `check` of a configuration file may say. */
interface CheckConfig {
  readonly api?: string;
  /** Paths are resolved from the folder of the configuration file. */
  readonly accounts?: string;
  readonly profile?: string;
  readonly failOn?: FailOn;
  /** Ids of checks, or globs of them. */
  readonly only?: string | readonly string[];
  readonly skip?: string | readonly string[];
  readonly plan?: boolean;
  readonly maxRequests?: number;
  readonly maxFailedLogins?: number;
  /** Milliseconds. */
  readonly maxWait?: number;
  /** Requests in a second: 5, or `5/s`. */
  readonly rate?: number | string;
  /** Milliseconds. */
  readonly timeout?: number;
  /** By name: `{ "X-Tenant": "acme" }`. */
  readonly header?: Readonly<Record<string, string>>;
  readonly explore?: boolean;
  readonly runs?: number;
  readonly seed?: number;
  /** `1/3`. */
  readonly shard?: string;
  readonly baseline?: string;
  readonly updateBaseline?: boolean;
  /** `pretty`, or with a file: `junit=report.xml`. */
  readonly reporter?: string | readonly string[];
}

/** Types a configuration file: `export default defineConfig({ … })`. */
export function defineConfig(config: Config): Config {
  return config;
}
