import { readFileSync } from "node:fs";

const MANIFEST = new URL("../../package.json", import.meta.url);

/** The version of this package, as its manifest has it. */
export function readVersion(): string {
  const [, version = "0.0.0"] = /"version": *"([^"]+)"/.exec(readFileSync(MANIFEST, "utf8")) ?? [];
  return version;
}
