import { ToolkitError } from "../../errors.ts";

/** The error for a file that cannot be written, with the option that names another one. */
export function unwritable(path: string, option: string, cause: unknown): ToolkitError {
  const reason = cause instanceof Error ? cause.message : String(cause);
  return new ToolkitError(
    "FILE_UNWRITABLE",
    `Cannot write ${path}: ${reason}. Make room or make it writable, or name another file with ${option}.`,
    { cause },
  );
}
