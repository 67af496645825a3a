import type { ErrorCode } from "../errors.ts";

export const OWN_BUG = 70;

/** What each error means to the shell: 2 for what the user wrote, 4 for what surrounds us. */
const exitCodes: Readonly<Record<ErrorCode, 2 | 4>> = {
  CONFIG_INVALID: 2,
  SPEC_INVALID: 2,
  PAGE_INVALID: 2,
  OPERATION_NOT_IN_SPEC: 2,
  SEED_INVALID: 2,
  SNAPSHOT_INVALID: 2,
  BASELINE_INVALID: 2,
  CHECK_UNKNOWN: 2,
  ACCOUNTS_INVALID: 2,
  USAGE: 2,
  FILE_UNREADABLE: 2,
  CONTROL_REFUSED: 2,
  FILE_UNWRITABLE: 4,
  TOOL_MISSING: 4,
  PORT_IN_USE: 4,
  ADDRESS_UNAVAILABLE: 4,
  TARGET_UNREACHABLE: 4,
};

/**
 * The exit code of a failure. Judged by its shape, not by its class: an API of a configuration file
 * throws the errors of its own copy of this package.
 */
export function toExitCode(failure: unknown): number {
  if (!(failure instanceof Error) || failure.name !== "ToolkitError") return OWN_BUG;
  const code: unknown = Reflect.get(failure, "code");
  const known = Object.entries(exitCodes).find(([name]) => name === code);
  return known ? known[1] : OWN_BUG;
}
