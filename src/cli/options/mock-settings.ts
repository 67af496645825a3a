import type { ValidationMode } from "../../mock/exchange/call.ts";
import type { Latency } from "../../mock/faults/latency.ts";
import type { ClockStart } from "./read-clock.ts";

/** What can be set of a mock by flag, environment or configuration file. */
export interface MockSettings {
  readonly port: number;
  readonly host: string;
  /** Names of the APIs to serve; all when absent. */
  readonly api: readonly string[];
  /** Profile by name of API. */
  readonly profile: Readonly<Record<string, string>>;
  readonly seedData: string;
  readonly seed: number;
  readonly clock: ClockStart;
  readonly freeze: boolean;
  readonly scenario: string;
  readonly latency: Latency;
  readonly state: string;
  readonly import: string;
  readonly exportOnExit: string;
  readonly validate: ValidationMode;
  readonly watch: boolean;
  readonly corsOrigin: readonly string[];
  readonly control: boolean;
  readonly controlToken: string;
  readonly reasons: boolean;
  readonly json: boolean;
  readonly quiet: boolean;
}
