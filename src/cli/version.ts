import { readFileSync } from "node:fs";
import { asObject, asString } from "../lib/json.ts";

/** The version of this package. */
export function readVersion(): string {
  const manifest: unknown = JSON.parse(
    readFileSync(new URL("../../package.json", import.meta.url), "utf8"),
  );
  return asString(asObject(manifest)["version"], "");
}
