import type { CheckSettings, Sink } from "./check-settings.ts";

/** What can be set of `pact compare` by flag, environment or configuration file. */
export interface CompareSettings {
  /** Paths, folders and globs of Pact files. */
  readonly files: readonly string[];
  readonly api: string;
  readonly failOn: CheckSettings["failOn"];
  readonly baseline: string;
  readonly updateBaseline: boolean;
  readonly reporter: readonly Sink[];
}

/** What can be set of everything that asks a broker. */
export interface BrokerSettings {
  readonly broker: string;
  readonly brokerToken: string;
}

/** What can be set of `pact verify`. */
export interface VerifySettings extends CompareSettings, BrokerSettings {
  readonly mock: boolean;
  /** Profile of the mock, by name of API. */
  readonly profile: Readonly<Record<string, string>>;
  readonly accounts: string;
  /** A URL, or the path of a module. */
  readonly stateHook: string;
  readonly header: Readonly<Record<string, string>>;
  readonly timeout: number;
  readonly consumerVersionSelectors: readonly object[];
  readonly tag: readonly string[];
  readonly branch: string;
  readonly publishResults: boolean;
  readonly providerVersion: string;
  readonly providerBranch: string;
}

/** What can be set of `pact publish`. */
export interface PublishSettings extends BrokerSettings {
  readonly files: readonly string[];
  readonly consumerVersion: string;
  readonly branch: string;
  readonly tag: readonly string[];
}

/** What can be set of `pact can-i-deploy`. */
export interface DeploySettings extends BrokerSettings {
  readonly pacticipant: string;
  readonly version: string;
  readonly toEnvironment: string;
}
