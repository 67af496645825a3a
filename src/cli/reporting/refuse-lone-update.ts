import { ToolkitError } from "../../errors.ts";

/** Throws `USAGE` for an update of no baseline. */
export function refuseLoneUpdate({
  baseline,
  updateBaseline,
}: {
  readonly baseline?: string;
  readonly updateBaseline?: boolean;
}): void {
  if (updateBaseline !== true || baseline !== undefined) return;
  throw new ToolkitError(
    "USAGE",
    "Cannot use --update-baseline: no file is named. Name one with --baseline <file>.",
  );
}
