import type { Given } from "./add-options.ts";
import { mockOptions } from "./mock-options.ts";
import type { MockSettings } from "./mock-settings.ts";
import { readSettings, type Settled } from "./read-settings.ts";
import { refuseContradictions } from "./refuse-contradictions.ts";

/** Everything that was set for a mock, and the APIs that it may choose from. */
export type LoadedSettings = Settled<MockSettings>;

/** Reads what was set for a mock. Throws `USAGE` for options that undo each other, too. */
export async function loadSettings(
  given: Given,
  named: readonly string[] = [],
): Promise<LoadedSettings> {
  const loaded = await readSettings(given, { options: mockOptions, named });
  refuseContradictions(loaded.settings, given);
  return loaded;
}
