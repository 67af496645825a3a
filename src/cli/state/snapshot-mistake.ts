/** Why records cannot be used: without the advice of the control API, and without a full stop. */
export function reasonOf(cause: unknown): string {
  const message = cause instanceof Error ? cause.message : String(cause);
  return message.replace(/^Cannot read the world: (.*)\. Export.*$/s, "$1").replace(/\.$/, "");
}
