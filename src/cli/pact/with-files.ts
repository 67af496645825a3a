import type { Given } from "../options/add-options.ts";

/** What was given, with the files that are arguments among it. */
export function withFiles(given: Given, files: readonly string[]): Given {
  return files.length === 0 ? given : { ...given, files };
}
