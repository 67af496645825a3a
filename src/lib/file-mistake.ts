const ADVICE: Readonly<Record<string, string>> = {
  ENOENT: "Check the path",
  ENOTDIR: "Check the path: a part of it is no directory",
  EISDIR: "Name a file, not a directory",
  EACCES: "Make it readable",
  EPERM: "Make it readable",
};

/** Why a file could not be read and what to do, as two sentences without the last full stop. */
export function explainUnreadable(cause: unknown): string {
  if (!(cause instanceof Error)) return `${String(cause)}. Check the path`;
  const reason = cause.message.replace(/, \w+(?: '.*')?$/s, "");
  return `${reason}. ${ADVICE[String(Reflect.get(cause, "code"))] ?? "Check the file"}`;
}
