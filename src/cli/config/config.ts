import type { FailOn } from "../../report/finding.ts";
import type { Api } from "../../mock/definition/api.ts";
import type { DriftInputs } from "../drift/inputs.ts";
import type { ValidationMode } from "../../mock/exchange/call.ts";

/** What `doubletake.config.{ts,js,json,yaml}` may say: the options of the commands, in camel case. */
export interface Config {
  /**
   * Names of built-in APIs, paths of OpenAPI documents from the folder of the configuration file, and APIs of
   * your own by `defineApi` or `inferApi`. Both built-in APIs when absent.
   */
  readonly apis?: readonly (string | Api | Promise<Api>)[];
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
  readonly watch?: boolean;
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
  /** Options of `doubletake pact`, and its files. */
  readonly pact?: PactConfig;
  /** Options of `doubletake proxy`. */
  readonly proxy?: ProxyConfig;
}

/** What the section `pact` of a configuration file may say. Paths are resolved from the folder of the file. */
interface PactConfig {
  /** Pact files, folders of them or globs; `contracts/*.json` when absent. */
  readonly files?: string | readonly string[];
  /** Only contracts of this API; providers that are no API count to it. */
  readonly api?: string;
  readonly failOn?: FailOn;
  readonly baseline?: string;
  readonly updateBaseline?: boolean;
  /** `pretty`, or with a file: `junit=report.xml`. */
  readonly reporter?: string | readonly string[];
  readonly mock?: boolean;
  /** Of the mock, by name of API: `{ rocketchat: "5" }`. */
  readonly profile?: Readonly<Record<string, string>>;
  readonly accounts?: string;
  /** A URL, or the path of a module. */
  readonly stateHook?: string;
  /** By name: `{ "X-Tenant": "acme" }`. */
  readonly header?: Readonly<Record<string, string>>;
  /** Milliseconds. */
  readonly timeout?: number;
  readonly broker?: string;
  readonly brokerToken?: string;
  readonly consumerVersionSelectors?: readonly object[];
  readonly tag?: string | readonly string[];
  readonly branch?: string;
  readonly publishResults?: boolean;
  readonly providerVersion?: string;
  readonly providerBranch?: string;
  readonly consumerVersion?: string;
  readonly pacticipant?: string;
  readonly version?: string;
  readonly toEnvironment?: string;
}

/** What the section `proxy` of a configuration file may say. Paths are resolved from the folder of the file. */
interface ProxyConfig {
  readonly port?: number;
  readonly host?: string;
  readonly api?: string | readonly string[];
  readonly validate?: ValidationMode;
  /** Milliseconds. */
  readonly timeout?: number;
  /** By name: `{ "X-Tenant": "acme" }`. */
  readonly header?: Readonly<Record<string, string>>;
  readonly insecure?: boolean;
  readonly journal?: string;
  readonly har?: string;
  readonly exportExamples?: string;
  readonly exportSeed?: string;
  readonly shadow?: boolean;
  /** By name of API: `{ rocketchat: "5" }`. */
  readonly profile?: Readonly<Record<string, string>>;
  readonly seedData?: string;
  /** Pointers into the body, globs of them, or names. */
  readonly ignore?: string | readonly string[];
  /** With a file: `sarif=traffic.sarif`. */
  readonly reporter?: string | readonly string[];
  readonly json?: boolean;
  readonly quiet?: boolean;
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
