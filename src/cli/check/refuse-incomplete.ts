import { ToolkitError } from "../../errors.ts";
import type { Given } from "../options/add-options.ts";
import type { CheckSettings } from "../options/check-settings.ts";
import { refuseLoneUpdate } from "../reporting/refuse-lone-update.ts";

/** Throws `USAGE` for a flag that does nothing without another option. */
export function refuseIncomplete(settings: Partial<CheckSettings>, flags: Given): void {
  refuseLoneUpdate(settings);
  // The environment may have a seed for the mock; a flag is meant for this command.
  const stray = ["runs", "seed"].find((key) => flags[key] !== undefined);
  if (settings.explore === true || stray === undefined) return;
  throw new ToolkitError(
    "USAGE",
    `Cannot use --${stray} without --explore: it is about generated cases. Add --explore, or leave it out.`,
  );
}
