import { ToolkitError } from "../../errors.ts";
import type { Given } from "../options/add-options.ts";
import type { CheckSettings } from "../options/check-settings.ts";

/** Throws `USAGE` for a flag that does nothing without another option. */
export function refuseIncomplete(
  { explore, baseline, updateBaseline }: Partial<CheckSettings>,
  flags: Given,
): void {
  if (updateBaseline === true && baseline === undefined) {
    throw new ToolkitError(
      "USAGE",
      "Cannot use --update-baseline: no file is named. Name one with --baseline <file>.",
    );
  }
  // The environment may have a seed for the mock; a flag is meant for this command.
  const stray = ["runs", "seed"].find((key) => flags[key] !== undefined);
  if (explore === true || stray === undefined) return;
  throw new ToolkitError(
    "USAGE",
    `Cannot use --${stray} without --explore: it is about generated cases. Add --explore, or leave it out.`,
  );
}
