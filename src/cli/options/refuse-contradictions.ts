import { ToolkitError } from "../../errors.ts";
import { suggest } from "../../lib/suggest.ts";
import type { Given } from "./add-options.ts";
import type { MockSettings } from "./mock-settings.ts";

/** Throws `USAGE` for options that undo each other. */
export function refuseContradictions(
  { control, controlToken, api: served, profile = {} }: Partial<MockSettings>,
  flags: Given,
): void {
  if (control === false && controlToken !== undefined) {
    throw new ToolkitError(
      "USAGE",
      "Cannot use --control-token with --no-control: there is no control API to guard. Leave out one of them.",
    );
  }
  // A configuration file may have a profile for each API, of which a flag then chooses some.
  if (flags["profile"] === undefined || !served) return;
  const stray = Object.keys(profile).find((name) => !served.includes(name));
  if (stray === undefined) return;
  throw new ToolkitError(
    "USAGE",
    `Cannot use --profile for "${stray}": it is not served.${suggest(stray, served)} Add --api ${stray}, or leave the profile out.`,
  );
}
