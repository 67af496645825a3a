import type { Api } from "../../mock/definition/api.ts";
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
}

/** Types a configuration file: `export default defineConfig({ … })`. */
export function defineConfig(config: Config): Config {
  return config;
}
