import writeFileAtomic from "write-file-atomic";
import { ToolkitError } from "../../errors.ts";

/** Replaces a file in one step, so that nobody ever finds half of it. Throws `FILE_UNWRITABLE`. */
export async function writeWhole(path: string, text: string, option: string): Promise<void> {
  try {
    await writeFileAtomic(path, text);
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new ToolkitError(
      "FILE_UNWRITABLE",
      `Cannot write ${path}: ${reason}. Make room or make it writable, or name another file with ${option}.`,
      { cause },
    );
  }
}
