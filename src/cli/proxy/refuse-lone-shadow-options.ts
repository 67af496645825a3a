import { ToolkitError } from "../../errors.ts";
import type { Given } from "../options/add-options.ts";
import type { ProxySettings } from "../options/proxy-settings.ts";

const OPTIONS = { profile: "--profile", seedData: "--seed-data", ignore: "--ignore" } as const;

/** Throws `USAGE` for a flag that would have no effect, as there is no shadow that it could be about. */
export function refuseLoneShadowOptions({ shadow }: Partial<ProxySettings>, flags: Given): void {
  if (shadow === true) return;
  for (const [key, option] of Object.entries(OPTIONS)) {
    if (flags[key] === undefined) continue;
    throw new ToolkitError(
      "USAGE",
      `Cannot use ${option}: it says how the mock of --shadow answers, and there is none. Add --shadow, or leave it out.`,
    );
  }
}
