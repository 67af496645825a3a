import { isDeepStrictEqual } from "node:util";
import type { LoadedSettings } from "../options/load-settings.ts";

/** What a mock takes hold of when it starts, and keeps until it ends. */
const FIXED = ["port", "host", "state", "exportOnExit", "json", "quiet"] as const;

/** What was read anew, as far as a mock that runs can follow it. */
export function keepFixed(first: LoadedSettings, loaded: LoadedSettings): LoadedSettings {
  const { host } = first.settings;
  const { host: _, ...settings } = loaded.settings;
  return { ...loaded, settings: { ...settings, ...(host !== undefined && { host }) } };
}

/** Warns of settings that have changed and wait for the next start. */
export function warnOfFixed(
  first: LoadedSettings,
  { settings, configured }: LoadedSettings,
  warn: (text: string) => void,
): void {
  for (const name of FIXED) {
    if (isDeepStrictEqual(first.settings[name], settings[name])) continue;
    warn(
      `"${name}" of ${configured?.file ?? "the settings"} has changed, and this mock goes on without it. Restart it.`,
    );
  }
}
