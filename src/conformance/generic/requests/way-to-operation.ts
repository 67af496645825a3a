import type { Operation } from "../../../spec/operation.ts";
import type { Spec } from "../../../spec/spec.ts";
import { readServerPaths } from "../../../spec/server-paths.ts";

/**
 * The path template of an operation below the target, which stands for the first server of the document: an operation
 * with servers of its own may have another base path.
 */
export function wayToOperation({ document }: Spec, { path, paths }: Operation): string {
  const [template = ""] = path.replace(/^\/?/, "/").split(/[?#]/);
  const [base = ""] = readServerPaths(document["servers"]);
  const own = paths.map((whole) => whole.slice(0, whole.length - template.length));
  const [other = ""] = own;
  if (own.length === 0 || own.includes(base)) return template;
  return base.replaceAll(/\/[^/]+/g, "/..") + other + template;
}

/** The query that a path is told apart by: `/tracks?market=all`. No standard knows it, and documents have it. */
export function queryOfPath({ path }: Operation): string {
  return /\?([^#]*)/.exec(path)?.[1] ?? "";
}
