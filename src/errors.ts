/** Stable codes of every error that this package throws on purpose. */
export type ErrorCode =
  | "CONFIG_INVALID"
  | "SPEC_INVALID"
  | "PAGE_INVALID"
  | "OPERATION_NOT_IN_SPEC"
  | "SEED_INVALID"
  | "SNAPSHOT_INVALID"
  | "BASELINE_INVALID"
  | "CHECK_UNKNOWN"
  | "ACCOUNTS_INVALID"
  | "USAGE"
  | "FILE_UNREADABLE"
  | "FILE_UNWRITABLE"
  | "TOOL_MISSING"
  | "PORT_IN_USE"
  | "ADDRESS_UNAVAILABLE"
  | "TARGET_UNREACHABLE"
  | "CONTROL_REFUSED";

/** Thrown on misuse. Switch on `code`: the message is for people and may change. */
export class ToolkitError extends Error {
  override readonly name = "ToolkitError";
  readonly code: ErrorCode;

  constructor(code: ErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}
