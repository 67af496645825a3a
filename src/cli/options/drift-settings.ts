import type { Level } from "../../report/finding.ts";
import type { Sink } from "./check-settings.ts";

/** What can be set of every drift gate by flag, environment or configuration file. */
export interface DriftSettings {
  readonly failOn: Level;
  readonly baseline: string;
  readonly updateBaseline: boolean;
  readonly reporter: readonly Sink[];
}

/** What can be set of `drift docs`. */
export interface DocsSettings extends DriftSettings {
  readonly api: string;
}

/** What can be set of `drift types`. */
export interface TypesSettings extends DriftSettings {
  readonly api: string;
  readonly spec: string;
  readonly types: string;
}

/** What can be set of `drift spec`. */
export interface SpecSettings extends DriftSettings {
  readonly api: string;
  readonly changelog: string;
}

/** What can be set of `drift live`. */
export interface LiveSettings extends DriftSettings {
  readonly api: string;
  readonly accounts: string;
  readonly patch: boolean;
}
