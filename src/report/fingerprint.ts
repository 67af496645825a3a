import { hash } from "node:crypto";

/** The same 16 hex digits for the same parts; `["a", "bc"]` and `["ab", "c"]` differ. */
export function createFingerprint(parts: readonly string[]): string {
  // JSON sets the parts apart without doubt, whatever stands in them.
  return hash("sha256", JSON.stringify(parts), "hex").slice(0, 16);
}
