import { existsSync } from "node:fs";
import { dirname, join } from "node:path";

const NAMES = ["ts", "js", "json", "yaml"].map((extension) => `doubletake.config.${extension}`);

/** The nearest configuration file from `folder` upwards. */
export function findConfig(folder: string): string | undefined {
  const found = NAMES.map((name) => join(folder, name)).find((path) => existsSync(path));
  if (found !== undefined) return found;
  const parent = dirname(folder);
  return parent === folder ? undefined : findConfig(parent);
}
