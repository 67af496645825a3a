/** Says on stderr what failed while the mock goes on. */
export function warn(failure: unknown): void {
  const reason = failure instanceof Error ? failure.message : String(failure);
  process.stderr.write(`Warning: ${reason}\n`);
}
