import type { ValidationMode } from "../../mock/exchange/call.ts";
import type { Sink } from "./check-settings.ts";

/** What can be set of a proxy by flag, environment or configuration file. */
export interface ProxySettings {
  readonly port: number;
  readonly host: string;
  /** Names of the APIs to judge by; all when absent. */
  readonly api: readonly string[];
  readonly validate: ValidationMode;
  readonly timeout: number;
  readonly header: Readonly<Record<string, string>>;
  readonly insecure: boolean;
  readonly journal: string;
  readonly har: string;
  readonly exportExamples: string;
  readonly exportSeed: string;
  readonly shadow: boolean;
  /** Profile of the shadow by name of API. */
  readonly profile: Readonly<Record<string, string>>;
  readonly seedData: string;
  readonly ignore: readonly string[];
  readonly reporter: readonly Sink[];
  readonly json: boolean;
  readonly quiet: boolean;
}
