/** The marks that a journal, our suite and tools that clean recordings leave. */
const REDACTED = /\[redacted\]|\$\{[A-Z][A-Z0-9_]*\}|^\[not shown: .*\]$|^<redacted>$|^\*{3,}$/i;

/** Whether a text stands in place of a secret, or holds such a place, so that it tells nothing of what is sent. */
export function isRedacted(value: unknown): boolean {
  return typeof value === "string" && REDACTED.test(value);
}

export function holdsRedacted(value: unknown): boolean {
  if (typeof value === "object" && value !== null) return Object.values(value).some(holdsRedacted);
  return isRedacted(value);
}
