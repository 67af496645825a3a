import { toShownPath } from "../../lib/shown-path.ts";
import { fileURLToPath } from "node:url";
import { withoutGeneration } from "./user-modules.ts";

/** Why a reload failed, with file and line where a module of the user is at fault. */
export function explainFailure(failure: unknown, modules: ReadonlySet<string>): string {
  const message = failure instanceof Error ? failure.message : String(failure);
  const place = findPlace(failure, modules);
  const text = withoutGeneration(message)
    .replaceAll(/\s*\n\s*/g, " ")
    .replace(/\.?$/, ".");
  return place === undefined || text.includes(place) ? text : `${text} See ${place}.`;
}

/** The first place of a stack, or of that of its cause, that is in one of the files. */
function findPlace(failure: unknown, files: ReadonlySet<string>): string | undefined {
  if (!(failure instanceof Error)) return undefined;
  const stack = withoutGeneration(failure.stack ?? "");
  for (const [, path = "", line = ""] of stack.matchAll(/((?:file:\/\/)?\/[^\s():]+):(\d+)/g)) {
    const file = path.startsWith("file:") ? fileURLToPath(path) : path;
    if (files.has(file)) return `${toShownPath(file)}:${line}`;
  }
  return findPlace(failure.cause, files);
}
