import { relative } from "node:path";

/** A path as people read it: relative to the working directory, unless it is outside of it. */
export function toShownPath(path: string): string {
  const shown = relative(process.cwd(), path);
  return shown.startsWith("..") ? path : shown;
}
