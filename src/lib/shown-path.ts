import { isAbsolute, join, relative } from "node:path";
import { fileURLToPath } from "node:url";

const PACKAGE = fileURLToPath(new URL("../..", import.meta.url));
/** The specs that come with this package. */
const SPECS = join(PACKAGE, "openapi");

/**
 * A path as people read it: relative to the working directory, unless it is outside of it. Our own specs are
 * `openapi/auth.yaml` wherever the package lies.
 */
export function toShownPath(path: string): string {
  if (path.startsWith(SPECS)) return toSlashes(relative(PACKAGE, path));
  const shown = relative(process.cwd(), path);
  return shown.startsWith("..") || isAbsolute(shown) ? path : toSlashes(shown);
}

function toSlashes(path: string): string {
  return path.replaceAll("\\", "/");
}
